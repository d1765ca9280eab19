import type { Sodium } from './sodium.ts';

/** Context of every subkey of a data key; the numbers are part of the format and never change their meaning. */
const CONTEXT = 'simsimv1';
const HEADER_MAC = 1;
const SNAPSHOT = 2;
const FILES = 3;
const JOURNAL = 4;
const ACTIVITY = 5;
const HIGH_WATER = 6;
const ARCHIVE = 7;

/** The data key of an open vault and what is derived from it. */
export interface Keys {
  dataKey: Uint8Array;
  headerMac: Uint8Array;
  snapshot: Uint8Array;
  files: Uint8Array;
  journal: Uint8Array;
  highWater: Uint8Array;
  archive: Uint8Array;
  /** Public half of the key pair to which tries before signing in will be sealed. */
  activityPublic: Uint8Array;
}

/** Takes the data key over; `forget` wipes it with the rest. */
export function keysFrom(sodium: Sodium, dataKey: Uint8Array): Keys {
  const subkey = (id: number) => sodium.crypto_kdf_derive_from_key(32, id, CONTEXT, dataKey);
  const seed = subkey(ACTIVITY);
  const pair = sodium.crypto_box_seed_keypair(seed);
  sodium.memzero(seed);
  sodium.memzero(pair.privateKey);
  return {
    dataKey,
    headerMac: subkey(HEADER_MAC),
    snapshot: subkey(SNAPSHOT),
    files: subkey(FILES),
    journal: subkey(JOURNAL),
    highWater: subkey(HIGH_WATER),
    archive: subkey(ARCHIVE),
    activityPublic: pair.publicKey,
  };
}

export function forget(sodium: Sodium, keys: Keys): void {
  const { activityPublic: _, ...secrets } = keys;
  for (const key of Object.values(secrets)) sodium.memzero(key);
}
