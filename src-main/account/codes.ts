import { timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, a new code each 30 seconds. */
const SECONDS = 30;
const SHAPE = { algorithm: 'SHA1', digits: 6, period: SECONDS };
/** RFC 4226 asks for 160 bits. */
export const SECRET_BYTES = 20;
/** One code early or late, for clocks that differ a little and fingers that are slow. */
const WINDOW = [0, -1, 1];

/** A secret as people type it: Base32. */
export function secretOf(bytes: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/** The code of a moment (milliseconds since 1970). */
export function codeAt(secret: string, now: number): string {
  return TOTP.generate({ ...SHAPE, secret: Secret.fromBase32(secret), timestamp: now });
}

/**
 * The time step that a code belongs to, or null when it belongs to none within one step of now, or to one that is not
 * after `lastStep`: a code opens once.
 */
export function stepOf(secret: string, code: string, now: number, lastStep: number): number | null {
  const step = Math.floor(now / 1000 / SECONDS);
  const typed = code.replace(/\s/g, '');
  let found: number | null = null;
  for (const away of WINDOW) {
    const fits = same(codeAt(secret, (step + away) * SECONDS * 1000), typed);
    if (fits && step + away > lastStep) found ??= step + away;
  }
  return found;
}

/** What the QR code says: the address that authenticator apps take a secret from. */
export function addressOf(secret: string, name: string): string {
  return new TOTP({ ...SHAPE, issuer: 'Simsim', label: name, secret: Secret.fromBase32(secret) }).toString();
}

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
