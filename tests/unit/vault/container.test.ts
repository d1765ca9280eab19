import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, headerBytes, readContainer, readHeader } from '../../../src-main/vault/container.ts';
import { decodeHeader, encodeHeader, type Header } from '../../../src-main/vault/header.ts';
import { Refused } from '../../../src-shared/contract/refused.ts';

const base64 = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Buffer.from(bytes).toString('base64'));
const hex = (digits: number) =>
  fc.uint8Array({ minLength: digits / 2, maxLength: digits / 2 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const slots = fc.record({
  id: hex(16),
  type: fc.constantFrom('password', 'recovery', 'key-file'),
  salt: base64(16),
  nonce: base64(24),
  key: base64(48),
  commitment: base64(32),
});
const headers: fc.Arbitrary<Header> = fc.record({
  version: fc.constant(1 as const),
  vaultId: hex(32),
  epoch: fc.integer({ min: 1 }),
  generation: fc.integer({ min: 1 }),
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  created: fc.nat(),
  kdf: fc.record({
    algorithm: fc.constant('argon2id' as const),
    memoryMiB: fc.integer({ min: 1 }),
    passes: fc.integer({ min: 1 }),
  }),
  slots: fc.array(slots, { minLength: 1, maxLength: 8 }),
  activityKey: base64(32),
});

test('a header is read back as it was written, in any name', () => {
  fc.assert(
    fc.property(headers, (header) => {
      expect(decodeHeader(encodeHeader(header))).toEqual(header);
      const bytes = headerBytes(header);
      const file = Buffer.concat([bytes, hashOf(bytes)]);
      expect(readHeader(file, 0).header).toEqual(header);
    }),
  );
});

/** Files that get past the first checks more often than chance would have it. */
const files = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((rest) => Buffer.concat([Buffer.from('SIMSIM\r\n'), rest])),
  fc.json().map((text) => {
    const start = Buffer.from('SIMSIM\r\n\0\0\0\0');
    start.writeUInt32LE(Buffer.byteLength(text), 8);
    const bytes = Buffer.concat([start, Buffer.from(text)]);
    return Buffer.concat([bytes, hashOf(bytes), Buffer.alloc(100)]);
  }),
);

test('whatever the bytes, reading them is refused, and nothing else happens', () => {
  fc.assert(
    fc.property(files, (file) => {
      let thrown: unknown;
      try {
        readContainer(Uint8Array.from(file), 3);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(Refused);
    }),
    { numRuns: 2000 },
  );
});
