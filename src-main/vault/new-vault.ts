import { dirname } from 'node:path';
import { base64 } from './bytes.ts';
import { type Cost, calibratedCost, STANDARD } from './cost.ts';
import type { Files } from './files.ts';
import { HEADER_VERSION, type Header } from './header.ts';
import type { Keys } from './keys.ts';
import type { StoreOutside } from './store-outside.ts';
import { writeRefusal } from './write-refusal.ts';

/** The header of a vault that was never written, without slots yet. */
export function newHeader(outside: StoreOutside, vault: { name: string; created: number }, keys: Keys): Header {
  return {
    version: HEADER_VERSION,
    vaultId: outside.sodium.to_hex(outside.randomBytes(16)),
    epoch: 0,
    generation: 1,
    name: vault.name,
    created: vault.created,
    kdf: { algorithm: 'argon2id', ...newCost(outside) },
    slots: [],
    activityKey: base64(keys.activityPublic),
    folded: null,
  };
}

/**
 * Makes an account's folder, and those above it where they are missing; all their names last from here on.
 * The folder above the data folder may be closed to us: then its name was there before, or is not ours to keep.
 */
export async function makeLastingFolder(files: Files, folder: string): Promise<void> {
  const accounts = dirname(folder);
  const data = dirname(accounts);
  try {
    await makeMissing(files, folder);
    await files.syncFolder(accounts);
    await files.syncFolder(data);
  } catch (error) {
    throw writeRefusal(error);
  }
  await files.syncFolder(dirname(data)).catch(() => {});
}

export async function makeMissing(files: Files, folder: string): Promise<void> {
  if ((await files.markOf(folder)) !== null) return;
  await makeMissing(files, dirname(folder));
  await files.makeFolder(folder);
  await files.syncFolder(dirname(folder));
}

function newCost({ stretch, passwordCost, clock }: StoreOutside): Cost {
  if (passwordCost !== null) return passwordCost;
  const start = clock();
  stretch(new Uint8Array(16), new Uint8Array(16), STANDARD);
  return calibratedCost(clock() - start);
}
