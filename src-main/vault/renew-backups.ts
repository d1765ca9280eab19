import { join } from 'node:path';
import { type BackupFile, backupsIn } from './backups.ts';
import { bytesOfJson, sameBytes } from './bytes.ts';
import { type Container, MOST_BYTES_BEFORE_MAC, readContainer, readHeader } from './container.ts';
import type { VaultFolder } from './folder.ts';
import type { Header } from './header.ts';
import type { Keys } from './keys.ts';
import { replaceFile } from './replace-file.ts';
import { MOST_FILE_BYTES, openSnapshot, sealSnapshot } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';

/** The vault as it is now, and the keys that it had before a new data key. */
interface Renewal {
  header: Header;
  keys: Keys;
  before: Keys | null;
}

/**
 * Seals older backups again for the secrets that are valid now, each in one step: an older password or recovery key
 * opens nothing here any more, and no backup is lost for that. One that opens with neither key is left as it is, unless
 * it belongs to an earlier data key, whose recovery key has been used and must open nothing more.
 */
export async function renewBackups(outside: StoreOutside, folder: VaultFolder, renewal: Renewal): Promise<void> {
  for (const backup of await backupsIn(outside.files, folder)) await renew(outside, folder, renewal, backup);
}

async function renew(outside: StoreOutside, folder: VaultFolder, renewal: Renewal, { name }: BackupFile) {
  const { files, sodium, randomBytes } = outside;
  const { header, keys, before } = renewal;
  const path = join(folder.backups, name);
  const seen = await readWith(readHeader, outside, path, MOST_BYTES_BEFORE_MAC);
  if (seen === null || seen.header.vaultId !== header.vaultId) return;
  if (sameBytes(bytesOfJson(seen.header.slots), bytesOfJson(header.slots))) return;
  const container = await readWith(readContainer, outside, path, MOST_FILE_BYTES);
  if (container === null) return;
  const document = opened(outside, container, [keys, before]);
  if (document === null) {
    if (container.header.generation < header.generation) await files.remove(path);
    return;
  }
  const { generation, kdf, slots, activityKey } = header;
  const renewed = { ...container.header, generation, kdf, slots, activityKey };
  await replaceFile(files, path, sealSnapshot(sodium, keys, renewed, document, randomBytes(24)));
}

type Reading<Value> = (bytes: Uint8Array, backups: number) => Value;

/** Null for a file that is damaged: there is nothing in it to renew. */
async function readWith<Value>(read: Reading<Value>, { files }: StoreOutside, path: string, most: number) {
  try {
    return read(await files.read(path, most), 0);
  } catch {
    return null;
  }
}

function opened({ sodium }: StoreOutside, container: Container, candidates: (Keys | null)[]): Uint8Array | null {
  for (const keys of candidates) {
    try {
      if (keys !== null) return openSnapshot(sodium, keys, container, 0);
    } catch {
      // Not these: the next, or none.
    }
  }
  return null;
}
