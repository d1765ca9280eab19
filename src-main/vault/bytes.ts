import { Refused } from '#shared/contract/refused.ts';

const MOST_PASSWORD_BYTES = 1024;

export function bytesOfText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Throws when the bytes are not UTF-8. */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function bytesOfJson(value: unknown): Uint8Array {
  return bytesOfText(JSON.stringify(value));
}

/** NFKC, so that one password typed on two keyboards is one password. Refused above 1,024 bytes. */
export function bytesOfPassword(password: string): Uint8Array {
  const bytes = bytesOfText(password.normalize('NFKC'));
  if (bytes.length <= MOST_PASSWORD_BYTES) return bytes;
  throw new Refused({
    code: 'input/invalid',
    problems: [{ path: 'password', problem: 'too-long', limit: MOST_PASSWORD_BYTES }],
  });
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function bytesOfBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** One array of its own, holding all parts in order. */
export function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** True when both hold the same. Not for secrets: it stops at the first difference. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** True when there is nothing but zeros, or nothing at all. */
export function isZeros(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== 0) return false;
  return true;
}
