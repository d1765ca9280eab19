import { z } from 'zod';
import { type Money, money } from './money.ts';

/**
 * The currencies a ledger can be kept in, with
 * - `digits`: decimals of the minor unit (ISO 4217);
 * - `realBill`: the smallest bill that counts as real evidence, in minor units. It is the one absolute figure of the
 *   score (score.md, promise 9). 1,500 TWD comes from the public card data; the others are the same purchasing power,
 *   rounded (World Bank PPP conversion factors, order of magnitude only).
 */
const TABLE = {
  CNY: { digits: 2, realBill: 35_000 },
  TWD: { digits: 2, realBill: 150_000 },
  HKD: { digits: 2, realBill: 55_000 },
  JPY: { digits: 0, realBill: 9_000 },
  KRW: { digits: 0, realBill: 75_000 },
  SGD: { digits: 2, realBill: 8_000 },
  USD: { digits: 2, realBill: 9_000 },
  EUR: { digits: 2, realBill: 6_500 },
  GBP: { digits: 2, realBill: 6_000 },
  CHF: { digits: 2, realBill: 9_500 },
  CAD: { digits: 2, realBill: 11_000 },
  AUD: { digits: 2, realBill: 13_000 },
  NZD: { digits: 2, realBill: 13_500 },
  INR: { digits: 2, realBill: 200_000 },
} as const;

export const Currency = z.enum(Object.keys(TABLE) as [keyof typeof TABLE, ...(keyof typeof TABLE)[]]);
export type Currency = z.infer<typeof Currency>;

/** Decimals of the currency's minor unit: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: Currency): number {
  return TABLE[currency].digits;
}

/** The smallest bill that counts as real evidence, in minor units. */
export function realBill(currency: Currency): Money {
  return money(TABLE[currency].realBill);
}

/**
 * Reads a plain decimal such as `286.4` or `3,200` (thousands separated by commas) into minor units.
 * Answers null for anything else: exponents, more decimals than the currency has, or a negative sign.
 */
export function parseAmount(text: string, currency: Currency): Money | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,14})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const digits = minorDigits(currency);
  const whole = match[1]!.replaceAll(',', '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? money(minor) : null;
}

/** Minor units as a plain decimal with a point: 28640 CNY is `286.40`. For data, not for people (they get Intl). */
export function plainAmount(amount: Money, currency: Currency): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const sign = amount < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
