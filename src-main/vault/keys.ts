import type { ActivityKeys } from './sealed-note.ts';
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
  /** Public half of the key pair to which tries before signing in are sealed. */
  activityPublic: Uint8Array;
}

/** Takes the data key over; `forget` wipes it with the rest. */
export function keysFrom(sodium: Sodium, dataKey: Uint8Array): Keys {
  const subkey = (id: number) => sodium.crypto_kdf_derive_from_key(32, id, CONTEXT, dataKey);
  const pair = activityKeysFrom(sodium, dataKey);
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

/** The key pair of notes that are sealed before signing in. The caller wipes the private half. */
export function activityKeysFrom(sodium: Sodium, dataKey: Uint8Array): ActivityKeys {
  const seed = sodium.crypto_kdf_derive_from_key(32, ACTIVITY, CONTEXT, dataKey);
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed);
  sodium.memzero(seed);
  return { publicKey, privateKey };
}

export function forget(sodium: Sodium, keys: Keys): void {
  const { activityPublic: _, ...secrets } = keys;
  for (const key of Object.values(secrets)) sodium.memzero(key);
}
