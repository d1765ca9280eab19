import { bytesOfText, joined } from './bytes.ts';
import type { Sodium } from './sodium.ts';

/** Crockford's digits: no I, L, O, U, so that a print cannot be misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 160 bits: beyond guessing, so no slow function is needed. */
export const RECOVERY_BYTES = 20;
const CHECK_DIGITS = 4;
const KEY_DIGITS = (RECOVERY_BYTES * 8) / 5;
const GROUP = 4;

/** `AB3D-…`: nine groups of four digits, the last of them a checksum. */
export function printRecoveryKey(sodium: Sodium, key: Uint8Array): string {
  const digits = digitsOf(key) + checkDigits(sodium, key);
  return digits.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}

/**
 * Reads a typed recovery key: any case, any spaces and dashes, O for 0, I and L for 1.
 * Null when it is none: a digit too many or too few, or a checksum that does not fit.
 */
export function readRecoveryKey(sodium: Sodium, typed: string): Uint8Array | null {
  const digits = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!new RegExp(`^[${DIGITS}]{${KEY_DIGITS + CHECK_DIGITS}}$`).test(digits)) return null;
  const key = bytesOfDigits(digits.slice(0, KEY_DIGITS));
  return checkDigits(sodium, key) === digits.slice(KEY_DIGITS) ? key : null;
}

/** The key that wraps the data key in a recovery slot. */
export function recoverySlotKey(sodium: Sodium, key: Uint8Array, salt: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(32, joined(bytesOfText('simsim recovery slot'), salt), key);
}

function checkDigits(sodium: Sodium, key: Uint8Array): string {
  const hash = sodium.crypto_generichash(32, joined(bytesOfText('simsim recovery key'), key), null);
  return digitsOf(hash.subarray(0, 5)).slice(0, CHECK_DIGITS);
}

/** Five bits a digit, the first bits first; the length must be a multiple of five bytes. */
function digitsOf(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (five) => DIGITS[Number.parseInt(five, 2)]!);
}

function bytesOfDigits(digits: string): Uint8Array {
  const bits = [...digits].map((digit) => DIGITS.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g)!, (eight) => Number.parseInt(eight, 2));
}
