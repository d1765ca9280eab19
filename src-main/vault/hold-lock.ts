import { chmod } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Refused } from '#shared/contract/refused.ts';

const SQLITE_BUSY = 5;

/**
 * Holds the kernel's lock on a file by an open SQLite transaction; the file itself stays empty. Freed at once when the
 * process ends, even by kill −9. Nothing else may open the file: closing any other handle would free the lock (POSIX).
 */
export async function holdLock(path: string): Promise<() => void> {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    await chmod(path, 0o600);
  } catch (cause) {
    if (database?.isOpen) database.close();
    const busy = cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY;
    throw new Refused({ code: busy ? 'vault/in-use' : 'vault/read-only' }, { cause });
  }
  const held = database;
  return () => {
    if (held.isOpen) held.close();
  };
}
