import type { Currency } from '#shared/domain/currency.ts';
import { currencyDigits, editableMoney, parseMoney } from '../../../format/money.ts';
import type { FieldProblems, FormValues } from './form-text.ts';

/** An amount in another currency, as it stands in the form: three texts, all empty when there is none. */
const NAMES = { currency: 'originalCurrency', amount: 'originalAmount', rate: 'originalRate' } as const;

/** The record's own form of it. */
export interface Original {
  currency: string;
  amount: number;
  rate: number;
}

const LARGEST_RATE = 1e9;

export function foreignValues(original: Original | undefined): FormValues {
  if (!original) return { [NAMES.currency]: '', [NAMES.amount]: '', [NAMES.rate]: '' };
  return {
    [NAMES.currency]: original.currency,
    [NAMES.amount]: editableMoney(original.amount, original.currency as Currency),
    [NAMES.rate]: String(original.rate),
  };
}

/** Reads the three texts; null when all are empty. What is wrong with one is put among the problems. */
export function readForeign(values: FormValues, problems: FieldProblems = {}): Original | null {
  const text = (name: string) => (values[name] ?? '').trim();
  const code = text(NAMES.currency).toUpperCase();
  if (code === '' && text(NAMES.amount) === '' && text(NAMES.rate) === '') return null;
  const known = /^[A-Z]{3}$/.test(code);
  if (!known) problems[NAMES.currency] = 'not-a-currency';
  const amount = known ? parseMoney(text(NAMES.amount), code as Currency) : null;
  if (known && amount === null) problems[NAMES.amount] = 'not-an-amount';
  const rate = /^\d{1,10}(\.\d{1,12})?$/.test(text(NAMES.rate)) ? Number(text(NAMES.rate)) : 0;
  const usable = rate > 0 && rate <= LARGEST_RATE;
  if (!usable) problems[NAMES.rate] = 'not-a-rate';
  return known && amount !== null && usable ? { currency: code, amount, rate } : null;
}

/** What a foreign amount comes to in the ledger's currency, in minor units: a suggestion that the person may correct. */
export function converted(original: Original, currency: Currency): number {
  const foreign = original.amount / 10 ** currencyDigits(original.currency as Currency);
  return Math.round(foreign * original.rate * 10 ** currencyDigits(currency));
}
