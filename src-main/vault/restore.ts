import { join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { secondPlace } from './back-up.ts';
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
export async function restore(
  files: Files,
  path: string,
  now: number,
  name: string | null = null,
  second: string | null = null,
): Promise<void> {
  const folder = vaultFolder(path);
  const from = second === null ? folder : secondPlace(folder, second);
  const release = await files.hold(folder.lock);
  try {
    const { bytes, epoch } = await wholeBackup(files, from, name);
    if (second !== null) await copyDocuments(files, from, folder);
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
export async function restoreAsNew(
  files: Files,
  path: string,
  target: string,
  name: string | null,
  second: string | null = null,
): Promise<void> {
  const [own, to] = [vaultFolder(path), vaultFolder(target)];
  const from = second === null ? own : secondPlace(own, second);
  const { bytes } = await wholeBackup(files, from, name);
  try {
    await makeLastingFolder(files, to.folder);
    await copyDocuments(files, from, to);
    await replaceFile(files, to.vault, bytes);
  } catch (error) {
    throw writeRefusal(error);
  }
}

/** Documents that are missing; those that are there stay, as nothing under their name ever differs. */
async function copyDocuments(files: Files, from: VaultFolder, to: VaultFolder): Promise<void> {
  const there = new Set(await files.list(to.files));
  const missing = (await files.list(from.files)).filter((name) => !there.has(name) && !name.endsWith(UNFINISHED));
  if (missing.length > 0) await files.makeFolder(to.files);
  await files.syncFolder(to.folder);
  for (const name of missing) {
    await replaceFile(files, join(to.files, name), await files.read(join(from.files, name), MOST_FILE_BYTES));
  }
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
