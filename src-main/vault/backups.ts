import { join } from 'node:path';
import type { Files } from './files.ts';
import { stamp, type VaultFolder } from './folder.ts';
import { replaceFile, UNFINISHED } from './replace-file.ts';
import { keptBackups } from './retention.ts';
import { MOST_FILE_BYTES } from './snapshot.ts';

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(\d{1,15})(?:\.version-(\d+))?\.simsim$/;

/** A backup as its file's name tells of it. */
export interface BackupFile {
  name: string;
  /** Milliseconds since 1970 when it was made. */
  at: number;
  /** The epoch of the snapshot that it copies. */
  epoch: number;
  /** The format's version when it was kept before a migration; null for an ordinary one. Never removed by itself. */
  version: number | null;
}

/** The backups, the newest first: by epoch, as clocks are set back. Each was verified when it was made. */
export async function backupsIn(files: Files, { backups }: VaultFolder): Promise<BackupFile[]> {
  const found = (await files.list(backups)).map(backupOf).filter((backup) => backup !== null);
  return found.sort((one, other) => other.epoch - one.epoch || other.at - one.at);
}

/** How many there are; a folder that cannot be read holds none that help. */
export async function backupCount(files: Files, folder: VaultFolder): Promise<number> {
  return (await backupsIn(files, folder).catch(() => [])).length;
}

/** True when the newest backup holds this epoch and still opens: disks forget. */
export async function isBackedUp(
  files: Files,
  folder: VaultFolder,
  epoch: number,
  verify: (bytes: Uint8Array) => void,
): Promise<boolean> {
  const [newest] = await backupsIn(files, folder);
  if (newest === undefined || newest.epoch !== epoch || newest.version !== null) return false;
  try {
    verify(await files.read(join(folder.backups, newest.name), MOST_FILE_BYTES));
    return true;
  } catch {
    return false;
  }
}

/** What is copied, when, and the format's version where the copy is kept before a migration. */
export interface NewBackup {
  bytes: Uint8Array;
  epoch: number;
  now: number;
  version?: number;
}

/** Keeps a copy beside the others; durable and opened once more by `verify` when resolved. Refused as any write is. */
export async function keepBackup(
  files: Files,
  folder: VaultFolder,
  backup: NewBackup,
  verify: (bytes: Uint8Array) => void,
): Promise<void> {
  const kind = backup.version === undefined ? '' : `.version-${backup.version}`;
  const path = join(folder.backups, `${stamp(backup.now)}-${backup.epoch}${kind}.simsim`);
  await files.makeFolder(folder.backups);
  await files.syncFolder(folder.folder);
  await replaceFile(files, path, backup.bytes);
  try {
    verify(await files.read(path, backup.bytes.length + 1));
  } catch (error) {
    await files.remove(path);
    throw error;
  }
}

/** Removes backups that the retention does not keep, and unfinished ones. To be called after a verified one was made. */
export async function pruneBackups(files: Files, folder: VaultFolder): Promise<void> {
  const ordinary = (await backupsIn(files, folder)).filter(({ version }) => version === null);
  const kept = keptBackups(ordinary);
  const unfinished = (await files.list(folder.backups)).filter((name) => name.endsWith(UNFINISHED));
  const gone = [...ordinary.filter((backup) => !kept.has(backup)).map(({ name }) => name), ...unfinished];
  for (const name of gone) await files.remove(join(folder.backups, name));
  if (gone.length > 0) await files.syncFolder(folder.backups);
}

function backupOf(name: string): BackupFile | null {
  const [, day, hours, minutes, seconds, rest, epoch, version] = NAME.exec(name) ?? [];
  if (day === undefined) return null;
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${rest}Z`);
  return Number.isNaN(at) ? null : { name, at, epoch: Number(epoch), version: version ? Number(version) : null };
}

/** Removes every backup but the newest, those kept before a migration included: for what must leave them all. */
export async function keepNewestAlone(files: Files, folder: VaultFolder): Promise<void> {
  const [, ...older] = await backupsIn(files, folder);
  for (const { name } of older) await files.remove(join(folder.backups, name));
  await files.syncFolder(folder.backups);
}
