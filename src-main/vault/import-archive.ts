import { join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { authenticateArchive, readArchive } from './archive.ts';
import { readContainer } from './container.ts';
import { vaultFolder } from './folder.ts';
import { forget } from './keys.ts';
import { makeLastingFolder } from './new-vault.ts';
import { replaceFile } from './replace-file.ts';
import { openSnapshot } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';
import { demandAcceptableCost, unlock } from './unlock.ts';
import { writeRefusal } from './write-refusal.ts';

/**
 * Lays out an archive as a vault in an empty or missing folder. Nothing is written before the password has opened all of it;
 * the vault's own file comes last, so that what was cut short is no vault.
 * @throws WrongKey; Refused `vault/damaged`, `vault/newer-version`, `vault/changed-elsewhere`, and like any write.
 */
export async function importArchive(
  outside: StoreOutside,
  input: { folder: string; archive: Uint8Array; password: Uint8Array; keyFile: Uint8Array | null },
): Promise<void> {
  const archive = readArchive(input.archive);
  const container = readContainer(archive.vault, 0);
  demandAcceptableCost(outside, container, 0);
  const keys = unlock(outside, container, input, 0);
  try {
    authenticateArchive(outside, keys, archive);
    openSnapshot(outside.sodium, keys, container, 0);
  } finally {
    forget(outside.sodium, keys);
  }
  const { files } = outside;
  const folder = vaultFolder(input.folder, outside.marks);
  await makeLastingFolder(files, folder.folder);
  const release = await files.hold(folder.lock);
  try {
    if ((await files.markOf(folder.vault)) !== null) throw new Refused({ code: 'vault/changed-elsewhere' });
    if (archive.files.length > 0) await files.makeFolder(folder.files);
    await files.syncFolder(folder.folder);
    for (const { name, bytes } of archive.files) await replaceFile(files, join(folder.files, name), bytes);
    await replaceFile(files, folder.vault, archive.vault);
  } catch (error) {
    throw writeRefusal(error);
  } finally {
    release();
  }
}
