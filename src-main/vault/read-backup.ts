import { join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { backupsIn } from './backups.ts';
import { readContainer } from './container.ts';
import type { VaultFolder } from './folder.ts';
import type { Keys } from './keys.ts';
import { MOST_FILE_BYTES, openSnapshot } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';
import { readRefusal } from './write-refusal.ts';

/** The document in a backup of an open vault. Refused with `vault/no-backup`; `vault/damaged` when its keys do not open it. */
export async function readBackup(
  { files, sodium }: StoreOutside,
  keys: Keys,
  folder: VaultFolder,
  name: string,
): Promise<Uint8Array> {
  const known = (await backupsIn(files, folder)).some((backup) => backup.name === name);
  if (!known) throw new Refused({ code: 'vault/no-backup' });
  try {
    const bytes = await files.read(join(folder.backups, name), MOST_FILE_BYTES);
    return openSnapshot(sodium, keys, readContainer(bytes, 0), 0);
  } catch (error) {
    throw readRefusal(error, 0);
  }
}
