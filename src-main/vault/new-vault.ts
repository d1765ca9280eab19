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
  };
}

/** Makes a folder; its name and those of the two above it last from here on. Refused like any write. */
export async function makeLastingFolder(files: Files, folder: string): Promise<void> {
  try {
    await files.makeFolder(folder);
    await files.syncFolder(dirname(folder));
    await files.syncFolder(dirname(dirname(folder)));
  } catch (error) {
    throw writeRefusal(error);
  }
}

function newCost({ stretch, passwordCost, clock }: StoreOutside): Cost {
  if (passwordCost !== null) return passwordCost;
  const start = clock();
  stretch(new Uint8Array(16), new Uint8Array(16), STANDARD);
  return calibratedCost(clock() - start);
}
