import { Refused } from '#shared/contract/refused.ts';
import { vaultFolder } from './folder.ts';
import { keysFrom } from './keys.ts';
import { bothSlots } from './new-slots.ts';
import { makeLastingFolder, newHeader } from './new-vault.ts';
import type { OpenState } from './open-state.ts';
import { NEWLY_MADE } from './opened.ts';
import { putSnapshot } from './put-snapshot.ts';
import type { StoreOutside } from './store-outside.ts';

/** What a new vault is made of. */
export interface NewVault {
  folder: string;
  name: string;
  created: number;
  password: Uint8Array;
  document: Uint8Array;
}

const NOTHING_READ = { sequence: 0, tag: new Uint8Array(16), length: 0 };

/** Makes a vault where there is none, and leaves it open. Refused like any write. */
export async function createState(
  outside: StoreOutside,
  input: NewVault,
): Promise<{ state: OpenState; recoveryKey: string }> {
  const folder = vaultFolder(input.folder, outside.marks);
  await makeLastingFolder(outside.files, folder.folder);
  const release = await outside.files.hold(folder.lock);
  try {
    if ((await outside.files.markOf(folder.vault)) !== null) throw new Refused({ code: 'vault/changed-elsewhere' });
    const keys = keysFrom(outside.sodium, outside.randomBytes(32));
    const header = newHeader(outside, input, keys);
    const place = { folder, release, mark: null, highest: 0, journal: null, end: NOTHING_READ, aside: null };
    const state: OpenState = { ...place, header, keys, opened: NEWLY_MADE };
    const { slots, recoveryKey } = bothSlots(outside, header, keys, input.password);
    await putSnapshot(outside, state, { header: { ...header, slots }, keys }, input.document);
    return { state, recoveryKey };
  } catch (error) {
    release();
    throw error;
  }
}
