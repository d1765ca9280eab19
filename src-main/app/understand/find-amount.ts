import { type Currency, parseAmount } from '#shared/domain/currency.ts';
import type { Money } from '#shared/domain/money.ts';
import { latin } from './take.ts';

export interface FoundAmount {
  /** Null when no figure in the text is an amount in this currency. */
  amount: Money | null;
  rest: string;
}

const SIGN_BEFORE = '[¥$€£₩₹]|(?<![a-z])(?:CNY|RMB|USD|HKD|NT|TWD|JPY|KRW|SGD|EUR|GBP|CHF|CAD|AUD|NZD|INR)\\$?';
const SIGN_AFTER = `[¥$€£₩₹元块円]|${latin('yuan|kuai|bucks|dollars?|euros?|pounds?|yen|cny|rmb|usd|hkd|twd|jpy|krw|sgd|eur|gbp|chf|cad|aud|nzd|inr')}`;
const MULTIPLE = '[万千百]|k(?![a-z])';
/** A figure that stands alone: not a part of a word, a date or a longer figure such as `1,2345` or `1.2.3`. */
const FIGURE = new RegExp(
  `(?:(?<sign>${SIGN_BEFORE})\\s?)?(?<![a-z\\d.,/-])(?<minus>(?<=^|\\s|[¥$€£₩₹])[-+])?(?<![\\d.,/][-+])(?<figure>\\d[\\d,]*(?:\\.\\d+)?)(?<multiple>\\s?(?:${MULTIPLE}))?(?![\\d/]|[.,]\\d|-\\d)(?<unit>\\s?(?:${SIGN_AFTER}))?(?![a-z])`,
  'giu',
);
const POWER: Record<string, number> = { 万: 4, 千: 3, k: 3, 百: 2 };

/**
 * Finds the amount in a line and takes it out. Of several figures the one with a currency sign wins, then one before
 * “for”, then one with decimals, then the last: in “iphone 15 5999” the 15 belongs to the name.
 */
export function findAmount(text: string, currency: Currency): FoundAmount {
  const figures = [...text.matchAll(FIGURE)].flatMap((match) => {
    const groups = match.groups ?? {};
    const multiple = (groups['multiple'] ?? '').trim().toLowerCase();
    const amount = parseAmount(timesPowerOfTen(groups['figure'] ?? '', POWER[multiple] ?? 0), currency);
    if (amount === null || amount === 0) return [];
    const end = match.index + match[0].length;
    const marked = groups['sign'] !== undefined || groups['unit'] !== undefined;
    const rank = marked ? 3 : /^\s+for\s/i.test(text.slice(end)) ? 2 : match[0].includes('.') ? 1 : 0;
    return [{ amount, rank, start: match.index, end }];
  });
  const best = figures.reduce<(typeof figures)[number] | null>(
    (chosen, figure) => (chosen === null || figure.rank >= chosen.rank ? figure : chosen),
    null,
  );
  if (best === null) return { amount: null, rest: text };
  return { amount: best.amount, rest: `${text.slice(0, best.start)} ${text.slice(best.end)}` };
}

/** Moves the point of a plain decimal to the right, in text, so that nothing is rounded: 1.2 by 3 is 1200. */
function timesPowerOfTen(figure: string, power: number): string {
  if (power === 0) return figure;
  const [whole = '', fraction = ''] = figure.split('.');
  const digits = fraction.padEnd(power, '0');
  return `${whole.replaceAll(',', '')}${digits.slice(0, power)}.${digits.slice(power)}`.replace(/\.$/, '');
}
