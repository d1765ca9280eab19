import { join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { backupNames } from './backups.ts';
import { readContainer } from './container.ts';
import type { Files } from './files.ts';
import { stamp, type VaultFolder, vaultFolder } from './folder.ts';
import { UNFINISHED, writeBeside } from './replace-file.ts';
import { MOST_FILE_BYTES } from './snapshot.ts';
import { writeRefusal } from './write-refusal.ts';

/**
 * Puts the newest backup whose header is whole in the vault's place, without a key. The copy is on the disk before
 * anything moves; the file that was there is kept under another name; the backup stays where it is.
 */
export async function restore(files: Files, path: string, now: number): Promise<void> {
  const folder = vaultFolder(path);
  const release = await files.hold(folder.lock);
  try {
    await writeBeside(files, folder.vault, await newestWhole(files, folder));
    if ((await files.markOf(folder.vault)) !== null) {
      await files.rename(folder.vault, await freeName(files, `${folder.vault}.damaged-${stamp(now)}`));
    }
    await files.rename(folder.vault + UNFINISHED, folder.vault);
    await files.syncFolder(folder.folder);
  } catch (error) {
    await files.remove(folder.vault + UNFINISHED).catch(() => {});
    throw writeRefusal(error);
  } finally {
    release();
  }
}

async function newestWhole(files: Files, folder: VaultFolder): Promise<Uint8Array> {
  for (const name of await backupNames(files, folder)) {
    try {
      const bytes = await files.read(join(folder.backups, name), MOST_FILE_BYTES);
      readContainer(bytes, 0);
      return bytes;
    } catch {
      // Not this one: an older one may still be whole.
    }
  }
  throw new Refused({ code: 'vault/no-backup' });
}

async function freeName(files: Files, wanted: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if ((await files.markOf(name)) === null) return name;
  }
}
