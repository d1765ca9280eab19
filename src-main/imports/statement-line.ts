import { type Currency, minorDigits } from '#shared/domain/currency.ts';
import type { Day } from '#shared/domain/day.ts';
import { type Money, money } from '#shared/domain/money.ts';

/** One movement of a bank's or card's statement, whatever format it came in. */
export interface StatementLine {
  line: number;
  day: Day;
  /** Minor units; what went out is negative. */
  amount: Money;
  payee: string;
  memo: string;
  /** The source's own words for what it was for; empty where it has none. */
  category: string;
  /** What identifies the row in its source; empty where nothing does. */
  number: string;
  /** What the source itself says the movement is, where it says so. */
  kind:
    | 'plain'
    | 'transfer'
    | 'repayment'
    | 'back'
    | 'withdrawal'
    | 'own-account'
    | 'top-up'
    | 'bank-out'
    | 'investment'
    | 'not-settled';
  /** For a transfer, the account at its other end; empty where it is not named. */
  otherAccount: string;
}

/** The account that a statement is of. */
export interface StatementOf {
  /** Tells apart two accounts whose bank gives the same numbers to movements of both. */
  key: string;
  /** What to call it; empty where the file does not say. */
  name: string;
  /** A credit card's or loan's statement: what comes in is a repayment or money back, never income. */
  isDebt: boolean;
}

const SIGNS = /^([-+−–(]?)\s*(.*?)\s*([-−–)]?)$/u;
const SYMBOLS = /^(?:[A-Z]{1,3}\$|[A-Z]{3}|[¥$€£₩₹]|kr\.?|Fr\.?|Rs\.?)\s*|\s*(?:[A-Z]{3}|[¥$€£₩₹]|kr\.?|zł|元|円)$/giu;

/**
 * Reads an amount with its sign into minor units: `-34.51`, `1.234,56`, `(12.00)`, `12.00-`, `¥ 1,000`, `1,23,456.00`.
 * Thousands may be set apart by the mark that is not the decimal one, an apostrophe or a space. Null for anything else, exponents and
 * more decimals than the currency has among it.
 */
export function signedAmount(text: string, decimal: '.' | ',', currency: Currency): Money | null {
  if (text.length > 60) return null;
  const bare = text.normalize('NFKC').trim().replace(SYMBOLS, '').trim();
  const parts = SIGNS.exec(bare);
  if (!parts) return null;
  const [, before, middle, after] = parts;
  if ((before === '(') !== (after === ')')) return null;
  if (before !== '' && after !== '' && before !== '(') return null;
  const digits = middle!.replace(SYMBOLS, '').trim();
  const shape = decimal === '.' ? POINT : COMMA;
  const match = shape.exec(digits);
  if (!match) return null;
  const places = minorDigits(currency);
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > places) return null;
  const minor = Number(match[1]!.replace(/\D/g, '') + fraction.padEnd(places, '0'));
  if (!Number.isSafeInteger(minor) || minor > LARGEST) return null;
  const isOut = /[-−–(]/.test(before!) || /[-−–]/.test(after!);
  return money(isOut && minor !== 0 ? -minor : minor);
}

const POINT = /^(\d{1,3}(?:[,'’ \u202f\u00a0]\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}|\d{1,14}|(?=\.\d))(?:\.(\d{0,6}))?$/;
const COMMA = /^(\d{1,3}(?:[.'’ \u202f\u00a0]\d{3})+|\d{1,14}|(?=,\d))(?:,(\d{0,6}))?$/;
const LARGEST = 10_000_000_000_000;

/** The decimal mark that amounts are written with, told by the last mark in each; a point where nothing tells. */
export function decimalMarkOf(amounts: readonly string[]): '.' | ',' {
  let [points, commas] = [0, 0];
  for (const amount of amounts) {
    const tail = /([.,])(\d+)\D*$/.exec(amount.normalize('NFKC'));
    if (!tail) continue;
    // Three digits behind the only mark are thousands: 1,234.
    const only =
      amount.indexOf(tail[1]!) === amount.lastIndexOf(tail[1]!) && !amount.includes(tail[1] === '.' ? ',' : '.');
    if (tail[2]!.length === 3 && only) continue;
    if (amount.split(tail[1]!).length > 2) tail[1] === '.' ? commas++ : points++;
    else tail[1] === '.' ? points++ : commas++;
  }
  return commas > points ? ',' : '.';
}
