import { dirname, join } from 'node:path';
import { bytesOfJson, bytesOfPassword } from '../../../src-main/vault/bytes.ts';
import type { Files } from '../../../src-main/vault/files.ts';
import { OpenVault } from '../../../src-main/vault/open-vault.ts';
import { NEWLY_MADE } from '../../../src-main/vault/opened.ts';
import { type Count, counting, EMPTY } from './count.ts';
import { keeperHere, storeOutside } from './in-process.ts';
import { PASSWORD, temporaryFolder } from './outside.ts';

const NOW = Date.UTC(2026, 0, 31);
const place = { id: 'one', name: 'Mei', now: () => NOW };

/** A new vault on the given disk, its keeper in this thread. */
export async function newVaultHere(files: Files) {
  const folder = join(await temporaryFolder(), 'accounts', 'one');
  const thread = keeperHere(await storeOutside(files, marksBeside(folder)));
  const { recoveryKey } = await thread.call('create', {
    folder,
    name: place.name,
    created: NOW,
    password: bytesOfPassword(PASSWORD),
    document: bytesOfJson(EMPTY),
  });
  return { folder, recoveryKey, vault: OpenVault.holding(thread, counting, EMPTY, { ...place, opened: NEWLY_MADE }) };
}

/** Opens it again. */
export async function openVaultHere(files: Files, folder: string): Promise<OpenVault<Count, number>> {
  const thread = keeperHere(await storeOutside(files, marksBeside(folder)));
  const { opened } = await thread.call('open', { folder, password: bytesOfPassword(PASSWORD) });
  try {
    return await OpenVault.reading(thread, counting, { ...place, opened });
  } catch (error) {
    await thread.call('close', null); // where there is a thread of its own, its end frees the lock
    throw error;
  }
}

/** Where the high-water mark of a vault made here lies. */
function marksBeside(folder: string): string {
  return join(dirname(dirname(folder)), 'marks');
}
