import { argon2Sync, createHash } from 'node:crypto';
import { argon2id, blake2b } from 'hash-wasm';
import { expect, test } from 'vitest';
import { ARGON2ID, BLAKE2B, SUBKEY, XCHACHA } from '../../../src-main/vault/self-test.ts';
import { argon2id as ours, readySodium } from '../../../src-main/vault/sodium.ts';
import { blake2bOf } from '../vault-v1/blake2b.ts';
import { openXChaCha } from '../vault-v1/xchacha.ts';

const sodium = await readySodium();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('RFC 9106, section 5.3: the reference that ours is compared with is right itself', () => {
  const key = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    parallelism: 4,
    tagLength: 32,
    memory: 32,
    passes: 3,
  });
  expect(hex(key)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

test('Argon2id: three libraries give the answer of the self-test', async () => {
  const { password, salt, passes, memoryKiB, key } = ARGON2ID;
  const message = { message: password, nonce: salt, parallelism: 1, tagLength: 32, memory: memoryKiB, passes };
  const wasm = { password, salt, parallelism: 1, iterations: passes, memorySize: memoryKiB, hashLength: 32 };
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
  expect(hex(argon2Sync('argon2id', message))).toBe(hex(key));
  expect(await argon2id({ ...wasm, outputType: 'hex' })).toBe(hex(key));
  expect(hex(sodium.crypto_pwhash(32, password, salt, passes, memoryKiB * 1024, algorithm))).toBe(hex(key));
});

test.each([
  [64, 3, 'the floor'],
  [128, 3, 'the standard'],
  [8, 1, 'a light one'],
])('Argon2id with %d MiB and %d passes, %s: the same key from three libraries', async (memoryMiB, passes) => {
  const password = Buffer.from('four unrelated badger violins');
  const salt = Buffer.from('0123456789abcdef');
  const shape = { parallelism: 1, tagLength: 32, memory: memoryMiB * 1024, passes };
  const key = hex(ours(sodium)(password, salt, { memoryMiB, passes }));
  expect(hex(argon2Sync('argon2id', { message: password, nonce: salt, ...shape }))).toBe(key);
  const wasm = { password, salt, parallelism: 1, iterations: passes, memorySize: memoryMiB * 1024, hashLength: 32 };
  expect(await argon2id({ ...wasm, outputType: 'hex' })).toBe(key);
});

test('XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, A.3.1, also by a second implementation', () => {
  const { key, nonce, bound, plain, sealed } = XCHACHA;
  expect(hex(sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, null, nonce, key))).toBe(hex(sealed));
  expect(hex(openXChaCha(key, nonce, bound, sealed))).toBe(hex(plain));
});

test('XChaCha20-Poly1305: what libsodium seals, the second implementation opens', () => {
  for (let length = 0; length < 300; length += 23) {
    const [key, nonce, bound] = [sodium.randombytes_buf(32), sodium.randombytes_buf(24), sodium.randombytes_buf(9)];
    const plain = sodium.randombytes_buf(length);
    const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, null, nonce, key);
    expect(hex(openXChaCha(key, nonce, bound, sealed))).toBe(hex(plain));
  }
});

test('BLAKE2b: RFC 7693, appendix A, by three implementations', async () => {
  const { message, hash } = BLAKE2B;
  expect(hex(sodium.crypto_generichash(64, message, null))).toBe(hex(hash));
  expect(await blake2b(message, 512)).toBe(hex(hash));
  expect(hex(blake2bOf(message, { length: 64 }))).toBe(hex(hash));
  expect(createHash('blake2b512').update(message).digest('hex')).toBe(hex(hash));
});

test('BLAKE2b with a key, and subkeys, by a second implementation', async () => {
  const key = sodium.randombytes_buf(32);
  for (const length of [0, 1, 127, 128, 129, 1000]) {
    const message = sodium.randombytes_buf(length);
    const hash = hex(sodium.crypto_generichash(32, message, key));
    expect(await blake2b(message, 256, key)).toBe(hash);
    expect(hex(blake2bOf(message, { length: 32, key }))).toBe(hash);
  }
  for (const id of [1, 2, 3, 5]) {
    const subkey = hex(sodium.crypto_kdf_derive_from_key(32, id, SUBKEY.context, key));
    expect(hex(blake2bOf(new Uint8Array(), { length: 32, key, salt: id, context: SUBKEY.context }))).toBe(subkey);
  }
});
