import { basename, join } from 'node:path';
import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import { isBackedUp, keepBackup, pruneBackups } from './backups.ts';
import { readContainer } from './container.ts';
import type { VaultFolder } from './folder.ts';
import { HEADER_VERSION } from './header.ts';
import type { Keys } from './keys.ts';
import type { OpenState } from './open-state.ts';
import { renewBackups } from './renew-backups.ts';
import { MOST_FILE_BYTES, openSnapshot } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';
import { demandUnchanged } from './write-guard.ts';
import { writeRefusal } from './write-refusal.ts';

export type BackupOutcome = 'made' | 'unchanged' | Refusal;

/**
 * Keeps a verified copy of the vault in the folder, unless the last one holds the same and still opens; then removes
 * what is not kept, and seals what stays for the secrets that are valid now. `before`: the keys before a new data key.
 */
export async function backUpInto(
  outside: StoreOutside,
  state: OpenState,
  into: VaultFolder,
  now: number,
  before: Keys | null = null,
): Promise<BackupOutcome> {
  const { files } = outside;
  const { folder, header, keys } = state;
  const verify = verifying(outside, keys);
  try {
    const { epoch } = header;
    const fresh = !(await isBackedUp(files, into, epoch, verify));
    if (fresh) {
      await demandUnchanged(outside, state);
      const bytes = await files.read(folder.vault, MOST_FILE_BYTES);
      await keepBackup(files, into, { bytes, epoch, now }, verify);
    }
    await renewBackups(outside, into, { header, keys, before });
    await pruneBackups(files, into);
    return fresh ? 'made' : 'unchanged';
  } catch (error) {
    const refused = writeRefusal(error);
    if (refused instanceof Refused) return refused.refusal;
    throw refused;
  }
}

/** Before a vault of an earlier version is replaced, it is kept as a backup of its own, and read back. */
export async function keepEarlierVersion(outside: StoreOutside, state: OpenState, now: number): Promise<void> {
  const { files } = outside;
  const { folder, header, keys } = state;
  const { version, epoch } = header;
  if (version === HEADER_VERSION) return;
  try {
    const bytes = await files.read(folder.vault, MOST_FILE_BYTES);
    await keepBackup(files, folder, { bytes, epoch, now, version }, verifying(outside, keys));
  } catch (error) {
    throw writeRefusal(error);
  }
}

/** Where a vault's backups lie in a second folder: one of the vault's own, so that several accounts can share it. */
export function secondPlace(folder: VaultFolder, second: string): VaultFolder {
  const own = join(second, `simsim-${basename(folder.folder)}`);
  return { ...folder, folder: own, backups: join(own, 'backups'), files: join(own, 'files') };
}

function verifying({ sodium }: StoreOutside, keys: Keys): (bytes: Uint8Array) => void {
  return (bytes) => void openSnapshot(sodium, keys, readContainer(bytes, 0), 0);
}
