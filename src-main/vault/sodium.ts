import libsodium from 'libsodium-wrappers-sumo';
import type { Cost } from './cost.ts';

export type Sodium = typeof libsodium;

/** libsodium once its code is loaded. */
export async function readySodium(): Promise<Sodium> {
  await libsodium.ready;
  return libsodium;
}

/** Password (NFKC, UTF-8) and 16 bytes of salt to 32 bytes of key. */
export type Stretch = (password: Uint8Array, salt: Uint8Array, cost: Cost) => Uint8Array;

/** Argon2id version 1.3 with one lane. */
export function argon2id(sodium: Sodium): Stretch {
  return (password, salt, { memoryMiB, passes }) =>
    sodium.crypto_pwhash(32, password, salt, passes, memoryMiB * 2 ** 20, sodium.crypto_pwhash_ALG_ARGON2ID13);
}
