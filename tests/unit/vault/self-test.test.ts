import { expect, test } from 'vitest';
import { keeperOf } from '../../../src-main/vault/keeper.ts';
import { selfTest, type Tested } from '../../../src-main/vault/self-test.ts';
import { readySodium } from '../../../src-main/vault/sodium.ts';
import { storeOutside } from '../../faults/support/in-process.ts';

const sodium = await readySodium();

test('the library gives the known answers', () => {
  expect(() => selfTest(sodium)).not.toThrow();
});

/** The library with one function giving one wrong bit. */
function wrong(name: keyof Tested): Tested {
  const right = sodium[name] as unknown as (...given: unknown[]) => Uint8Array;
  const altered = (...given: unknown[]) => right(...given).map((byte, index) => (index === 0 ? byte ^ 1 : byte));
  return { ...sodium, [name]: altered };
}

test.each([
  'crypto_pwhash',
  'crypto_generichash',
  'crypto_kdf_derive_from_key',
  'crypto_aead_xchacha20poly1305_ietf_encrypt',
  'crypto_aead_xchacha20poly1305_ietf_decrypt',
] as const)('one wrong bit from %s is found', (name) => {
  expect(() => selfTest(wrong(name))).toThrow('crypto/self-test-failed');
});

test('a library that throws, or opens altered bytes, is found', () => {
  const throwing = () => {
    throw new Error('out of memory');
  };
  expect(() => selfTest({ ...sodium, crypto_pwhash: throwing })).toThrow('crypto/self-test-failed');
  const right = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt;
  const careless = ((_: null, sealed: Uint8Array, bound: Uint8Array, nonce: Uint8Array, key: Uint8Array) =>
    right(sealed.subarray(0, -16), bound, null, nonce, key).subarray(0, -16)) as never;
  expect(() => selfTest({ ...sodium, crypto_aead_xchacha20poly1305_ietf_decrypt: careless })).toThrow(
    'crypto/self-test-failed',
  );
});

test('without the right answers no vault is kept', async () => {
  const outside = await storeOutside();
  const broken = { ...outside, sodium: wrong('crypto_pwhash') as typeof sodium };
  expect(() => keeperOf(broken)).toThrow('crypto/self-test-failed');
});
