import { basename, join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { backupsIn } from './backups.ts';
import { readContainer } from './container.ts';
import type { Files } from './files.ts';
import { freeName, stamp, type VaultFolder, vaultFolder } from './folder.ts';
import { makeLastingFolder } from './new-vault.ts';
import { replaceFile, UNFINISHED, writeBeside } from './replace-file.ts';
import { MOST_FILE_BYTES } from './snapshot.ts';
import { writeRefusal } from './write-refusal.ts';

/**
 * Puts a backup in the vault's place, without a key: the one of that name, or the newest whose header is whole. The copy is
 * on the disk before anything moves; the file that was there is kept under another name; the backup stays where it is.
 * Without a name the journal stays as well: if the backup is of the very snapshot that was damaged, nothing is lost. With
 * a name a point in time was chosen, so what came after it is set aside. Refused with `vault/no-backup`.
 */
export async function restore(files: Files, path: string, now: number, name: string | null = null): Promise<void> {
  const folder = vaultFolder(path);
  const release = await files.hold(folder.lock);
  try {
    const { bytes, epoch } = await wholeBackup(files, folder, name);
    await writeBeside(files, folder.vault, bytes);
    if (name !== null) await setAside(files, folder.journal(epoch), 'orphan');
    await setAside(files, folder.vault, `damaged-${stamp(now)}`);
    await files.rename(folder.vault + UNFINISHED, folder.vault);
    await files.syncFolder(folder.folder);
  } catch (error) {
    await files.remove(folder.vault + UNFINISHED).catch(() => {});
    throw writeRefusal(error);
  } finally {
    release();
  }
}

/** Lays a backup out as a vault of its own in a missing folder, with the documents beside it. Refused as `restore`. */
export async function restoreAsNew(files: Files, path: string, target: string, name: string | null): Promise<void> {
  const [from, to] = [vaultFolder(path), vaultFolder(target)];
  const { bytes } = await wholeBackup(files, from, name);
  try {
    await makeLastingFolder(files, to.folder);
    const documents = await files.list(from.files);
    if (documents.length > 0) await files.makeFolder(to.files);
    await files.syncFolder(to.folder);
    for (const document of documents) await copy(files, join(from.files, document), join(to.files, document));
    await replaceFile(files, to.vault, bytes);
  } catch (error) {
    throw writeRefusal(error);
  }
}

async function copy(files: Files, from: string, to: string): Promise<void> {
  if (!basename(from).endsWith(UNFINISHED)) await replaceFile(files, to, await files.read(from, MOST_FILE_BYTES));
}

async function setAside(files: Files, path: string, suffix: string): Promise<void> {
  if ((await files.markOf(path)) !== null) await files.rename(path, await freeName(files, `${path}.${suffix}`));
}

async function wholeBackup(files: Files, folder: VaultFolder, name: string | null) {
  for (const backup of await backupsIn(files, folder)) {
    if (name !== null && backup.name !== name) continue;
    try {
      const bytes = await files.read(join(folder.backups, backup.name), MOST_FILE_BYTES);
      return { bytes, epoch: readContainer(bytes, 0).header.epoch };
    } catch {
      // Not this one: an older one may still be whole.
    }
  }
  throw new Refused({ code: 'vault/no-backup' });
}
