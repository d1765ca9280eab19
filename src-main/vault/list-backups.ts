import { join } from 'node:path';
import { secondPlace } from './back-up.ts';
import { backupsIn } from './backups.ts';
import { MOST_BYTES_BEFORE_MAC, readHeader } from './container.ts';
import type { Files } from './files.ts';
import { vaultFolder } from './folder.ts';
import { MOST_FILE_BYTES } from './snapshot.ts';

/** A backup as it can be seen without a key. */
export interface Backup {
  /** Its file's name, by which it is restored. */
  id: string;
  /** Milliseconds since 1970 when it was made. */
  at: number;
  /** Rises from one state of the vault to the next. */
  epoch: number;
  bytes: number;
  /** False when the file can no longer be read as a vault. */
  whole: boolean;
}

/** The backups of a vault, the newest first. Headers are checked, the sealed part is not: that takes the key. */
export async function listBackups(files: Files, path: string, second: string | null = null): Promise<Backup[]> {
  const own = vaultFolder(path);
  const folder = second === null ? own : secondPlace(own, second);
  const backups: Backup[] = [];
  for (const { name, at, epoch } of await backupsIn(files, folder)) {
    const file = join(folder.backups, name);
    const bytes = await files.read(file, MOST_FILE_BYTES).catch(() => new Uint8Array());
    backups.push({ id: name, at, epoch, bytes: bytes.length, whole: hasWholeHeader(bytes) });
  }
  return backups;
}

function hasWholeHeader(bytes: Uint8Array): boolean {
  try {
    readHeader(bytes.subarray(0, MOST_BYTES_BEFORE_MAC), 0);
    return true;
  } catch {
    return false;
  }
}
