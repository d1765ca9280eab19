import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printRecoveryKey, readRecoveryKey } from '../../../src-main/vault/recovery-key.ts';
import { readySodium } from '../../../src-main/vault/sodium.ts';

const sodium = await readySodium();
const keys = fc.uint8Array({ minLength: 20, maxLength: 20 });

test('a printed key is nine groups of four unmistakable characters', () => {
  fc.assert(
    fc.property(keys, (key) => {
      expect(printRecoveryKey(sodium, key)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test('what was printed is read back, also as people type it', () => {
  const styles: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.replaceAll('-', ''),
    (text) => ` ${text.replaceAll('-', ' – ')}\n`,
    (text) => text.replaceAll('0', 'o').replaceAll('1', 'l'),
    (text) => text.replaceAll('1', 'I').replaceAll('0', 'O'),
    (text) => text.replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ];
  fc.assert(
    fc.property(keys, fc.constantFrom(...styles), (key, style) => {
      expect(readRecoveryKey(sodium, style(printRecoveryKey(sodium, key)))).toEqual(key);
    }),
  );
});

test('one wrong character is noticed', () => {
  let missed = 0;
  fc.assert(
    fc.property(keys, fc.nat(35), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (key, at, letter) => {
      const digits = [...printRecoveryKey(sodium, key).replaceAll('-', '')];
      fc.pre(digits[at] !== letter);
      digits[at] = letter;
      if (readRecoveryKey(sodium, digits.join('')) !== null) missed += 1;
    }),
    { numRuns: 2000 },
  );
  expect(missed).toBeLessThan(2); // a checksum of 20 bits misses one in a million
});

test.each(['', '0000', 'U'.repeat(36), '0'.repeat(36), '0'.repeat(37), '0'.repeat(1000), 'ÄÖÜß'])(
  '%j is no key',
  (text) => {
    expect(readRecoveryKey(sodium, text)).toBeNull();
  },
);
