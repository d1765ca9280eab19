import { Refused } from '#shared/contract/refused.ts';
import { bytesOfText, sameBytes } from './bytes.ts';
import type { Sodium } from './sodium.ts';

/** The functions that a vault stands on. */
export type Tested = Pick<
  Sodium,
  | 'crypto_pwhash'
  | 'crypto_pwhash_ALG_ARGON2ID13'
  | 'crypto_generichash'
  | 'crypto_kdf_derive_from_key'
  | 'crypto_aead_xchacha20poly1305_ietf_encrypt'
  | 'crypto_aead_xchacha20poly1305_ietf_decrypt'
>;

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
const counting = (from: number, count: number) => Uint8Array.from({ length: count }, (_, index) => from + index);

/** The password, salt and cost of RFC 9106 section 5.3, with the one lane and no secret that libsodium allows. */
export const ARGON2ID = {
  password: new Uint8Array(32).fill(1),
  salt: new Uint8Array(16).fill(2),
  passes: 3,
  memoryKiB: 32,
  key: bytes('30e0b44b7e23423b7282859ea36f02825b5828dde3c25f124d59d42d7235e132'),
};

/** draft-irtf-cfrg-xchacha-03, appendix A.3.1. */
export const XCHACHA = {
  key: counting(0x80, 32),
  nonce: counting(0x40, 24),
  bound: bytes('50515253c0c1c2c3c4c5c6c7'),
  plain: bytesOfText(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  ),
  sealed: bytes(
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39' +
      'ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
      '21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49',
  ),
};

/** RFC 7693, appendix A. */
export const BLAKE2B = {
  message: bytesOfText('abc'),
  hash: bytes(
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1' +
      '7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
  ),
};

/** Subkey 1 of the key 00 01 … 1f: keyed BLAKE2b with salt and personalisation, as Python's hashlib computes it. */
export const SUBKEY = {
  key: counting(0, 32),
  context: 'simsimv1',
  subkey: bytes('5cde097a1229e7190a2451013e40c38c05d5e86a15c3c776f1622bf3fa918424'),
};

/** Compares the library with known answers. Refused with `crypto/self-test-failed` on the first that differs. */
export function selfTest(sodium: Tested): void {
  let right = false;
  try {
    right = stretches(sodium) && seals(sodium) && detects(sodium) && hashes(sodium);
  } catch (cause) {
    throw new Refused({ code: 'crypto/self-test-failed' }, { cause });
  }
  if (!right) throw new Refused({ code: 'crypto/self-test-failed' });
}

function stretches(sodium: Tested): boolean {
  const { password, salt, passes, memoryKiB, key } = ARGON2ID;
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
  return sameBytes(sodium.crypto_pwhash(32, password, salt, passes, memoryKiB * 1024, algorithm), key);
}

function seals(sodium: Tested): boolean {
  const { key, nonce, bound, plain, sealed } = XCHACHA;
  return (
    sameBytes(sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, null, nonce, key), sealed) &&
    sameBytes(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, bound, nonce, key), plain)
  );
}

/** A library that opens altered bytes is worse than none. */
function detects(sodium: Tested): boolean {
  const { key, nonce, bound, sealed } = XCHACHA;
  const altered = sealed.slice();
  altered[altered.length - 1]! ^= 1;
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, altered, bound, nonce, key);
    return false;
  } catch {
    return true;
  }
}

function hashes(sodium: Tested): boolean {
  return (
    sameBytes(sodium.crypto_generichash(64, BLAKE2B.message, null), BLAKE2B.hash) &&
    sameBytes(sodium.crypto_kdf_derive_from_key(32, 1, SUBKEY.context, SUBKEY.key), SUBKEY.subkey)
  );
}
