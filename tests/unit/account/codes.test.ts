import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { addressOf, codeAt, secretOf, stepOf } from '../../../src-main/account/codes.ts';

/** RFC 6238, appendix B, SHA-1; the RFC prints eight digits, of which apps show the last six. */
const SECRET = secretOf(new TextEncoder().encode('12345678901234567890'));
const VECTORS: [seconds: number, code: string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
];

test.each(VECTORS)('the code of second %i is that of RFC 6238', (seconds, code) => {
  expect(codeAt(SECRET, seconds * 1000)).toBe(code.slice(-6));
});

/** RFC 4226 written out, as a second opinion on the library. */
function second(key: Uint8Array, now: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = mac[19]! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('every code is what a second implementation makes it', () => {
  const keys = fc.uint8Array({ minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 4e12 }), (key, now) => {
      expect(codeAt(secretOf(key), now)).toBe(second(key, now));
    }),
  );
});

test.each(['界', '👪', '&'])('the longest name, of %s alone, has an address that may be answered', (character) => {
  const name = character.repeat(60 / character.length);
  const address = addressOf(SECRET, name);
  expect(contract.account.offerCode.output.safeParse({ secret: SECRET, address }).success).toBe(true);
  expect(decodeURIComponent(address)).toContain(`Simsim:${name}?`);
});

test('a code opens one step early or late, not two', () => {
  const now = 1_700_000_000_000;
  const step = Math.floor(now / 30_000);
  for (const away of [-1, 0, 1]) expect(stepOf(SECRET, codeAt(SECRET, now + away * 30_000), now, 0)).toBe(step + away);
  for (const away of [-2, 2, 100]) expect(stepOf(SECRET, codeAt(SECRET, now + away * 30_000), now, 0)).toBe(null);
});

test('a code opens once, and none before it opens after it', () => {
  const now = 1_700_000_000_000;
  const step = Math.floor(now / 30_000);
  expect(stepOf(SECRET, codeAt(SECRET, now), now, step)).toBe(null);
  expect(stepOf(SECRET, codeAt(SECRET, now - 30_000), now, step)).toBe(null);
  expect(stepOf(SECRET, codeAt(SECRET, now + 30_000), now, step)).toBe(step + 1);
});

test('spaces do not matter, anything else does', () => {
  const now = 1_700_000_000_000;
  const code = codeAt(SECRET, now);
  expect(stepOf(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)}`, now, 0)).not.toBe(null);
  for (const typed of ['', code.slice(1), `${code}0`, '000000', 'abcdef', '１２３４５６']) {
    expect(stepOf(SECRET, typed, now, 0), typed).toBe(null);
  }
});

test('the address says what an authenticator app needs', () => {
  const address = new URL(addressOf(SECRET, 'Mei Chen: & co'));
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toContain('Simsim:Mei Chen: & co');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: 'Simsim',
    secret: SECRET,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
