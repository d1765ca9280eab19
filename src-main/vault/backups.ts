import { join } from 'node:path';
import type { Files } from './files.ts';
import { stamp, type VaultFolder } from './folder.ts';
import { replaceFile, UNFINISHED } from './replace-file.ts';
import { MOST_FILE_BYTES } from './snapshot.ts';

const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-(\d+)\.simsim$/;

/** The names of the backups, the newest first. Each was verified before it got this name's predecessor removed. */
export async function backupNames(files: Files, { backups }: VaultFolder): Promise<string[]> {
  return (await files.list(backups)).filter((name) => NAME.test(name)).reverse();
}

/** How many there are; a folder that cannot be read holds none that help. */
export async function backupCount(files: Files, folder: VaultFolder): Promise<number> {
  return (await backupNames(files, folder).catch(() => [])).length;
}

/** True when the newest backup holds this epoch and still opens: disks forget. */
export async function isBackedUp(
  files: Files,
  folder: VaultFolder,
  epoch: number,
  verify: (bytes: Uint8Array) => void,
): Promise<boolean> {
  const [newest] = await backupNames(files, folder);
  if (newest === undefined || Number(NAME.exec(newest)![1]) !== epoch) return false;
  try {
    verify(await files.read(join(folder.backups, newest), MOST_FILE_BYTES));
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps `bytes` as the one backup. The older ones go only after `verify` has opened what now lies on the disk.
 * Refused as any write is, and with whatever `verify` throws.
 */
export async function keepBackup(
  files: Files,
  folder: VaultFolder,
  backup: { bytes: Uint8Array; epoch: number; now: number },
  verify: (bytes: Uint8Array) => void,
): Promise<void> {
  const older = (await files.list(folder.backups)).filter((name) => NAME.test(name) || name.endsWith(UNFINISHED));
  const name = `${stamp(backup.now)}-${backup.epoch}.simsim`;
  const path = join(folder.backups, name);
  await files.makeFolder(folder.backups);
  await files.syncFolder(folder.folder);
  await replaceFile(files, path, backup.bytes);
  try {
    verify(await files.read(path, backup.bytes.length + 1));
  } catch (error) {
    await files.remove(path);
    throw error;
  }
  for (const old of older) if (old !== name) await files.remove(join(folder.backups, old));
  await files.syncFolder(folder.backups);
}
