import { join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { backupsIn } from './backups.ts';
import { MOST_BYTES_BEFORE_MAC, readHeader } from './container.ts';
import type { Files } from './files.ts';
import { vaultFolder } from './folder.ts';
import type { Header } from './header.ts';
import { PASSWORD_KEY_FILE } from './slots.ts';
import { readRefusal } from './write-refusal.ts';

/** What can be seen of a vault without a key. Its name is only as true as whoever can write the folder. */
export interface Inspection {
  /** Empty when neither the vault nor a backup can tell. */
  name: string;
  damaged: boolean;
  backups: number;
  /** Set when it takes a key file beside the password. */
  keyFile?: boolean;
}

/** Reads no more than headers. Null when the folder holds neither a vault nor a backup of one. */
export async function inspect(files: Files, path: string): Promise<Inspection | null> {
  const folder = vaultFolder(path);
  const backups = await backupsIn(files, folder).catch(() => []);
  const there = (await files.markOf(folder.vault).catch(() => 'unknown')) !== null;
  if (!there && backups.length === 0) return null;
  const seen = await headerOf(files, folder.vault);
  if (seen === 'newer') return { name: '', damaged: false, backups: backups.length };
  if (seen !== 'damaged') {
    const keyFile = seen.slots.some(({ type }) => type === PASSWORD_KEY_FILE);
    return { name: seen.name, damaged: false, backups: backups.length, ...(keyFile && { keyFile }) };
  }
  for (const { name } of backups) {
    const backup = await headerOf(files, join(folder.backups, name));
    if (typeof backup === 'object') return { name: backup.name, damaged: true, backups: backups.length };
  }
  return { name: '', damaged: true, backups: backups.length };
}

/** The header of the vault in a folder; null when it cannot be read. */
export async function headerIn(files: Files, path: string): Promise<Header | null> {
  const seen = await headerOf(files, vaultFolder(path).vault);
  return typeof seen === 'object' ? seen : null;
}

async function headerOf(files: Files, path: string): Promise<Header | 'newer' | 'damaged'> {
  try {
    return readHeader(await files.read(path, MOST_BYTES_BEFORE_MAC), 0).header;
  } catch (error) {
    const refused = readRefusal(error, 0);
    if (!(refused instanceof Refused)) throw refused;
    return refused.refusal.code === 'vault/newer-version' ? 'newer' : 'damaged';
  }
}
