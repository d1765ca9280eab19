import type { Currency } from '#shared/domain/currency.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Language } from '#shared/domain/preferences.ts';
import { numberFormat } from './intl.ts';
import { locale, marksOf, type Style, written } from './locale.ts';

const LARGEST = 10_000_000_000_000;

/** Decimals of a currency's minor unit, as Intl knows them (ISO 4217): 2 for CNY, 0 for JPY. */
export function currencyDigits(currency: Currency): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The sign a person expects before an amount: ¥, $, €. */
export function currencySymbol(currency: Currency, language: Language): string {
  const parts = numberFormat(locale(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return parts.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
}

/**
 * Minor units as people write them: 28640 CNY is `¥286.40`. `whole` leaves the decimals away (for sums and axes),
 * `signed` writes a plus as well.
 */
export function formatMoney(
  minorUnits: number,
  currency: Currency,
  style: Style,
  options: { whole?: boolean; signed?: boolean } = {},
): string {
  const digits = currencyDigits(currency);
  const shown = options.whole ? 0 : digits;
  const format = numberFormat(locale(style.language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
    signDisplay: options.signed ? 'exceptZero' : 'negative',
  });
  return written(format, minorUnits / 10 ** digits, style);
}

/** Minor units as they stand in a field that is being edited: 28640 CNY is `286.40`, without sign or grouping. */
export function editableMoney(minorUnits: number, currency: Currency, style?: Style): string {
  const digits = currencyDigits(currency);
  const text = (minorUnits / 10 ** digits).toFixed(digits);
  return style ? text.replace('.', marksOf(style).decimal) : text;
}

/**
 * Reads what a person typed into minor units: `286.4`, `3,200`, `¥ 1 200`, `１２８．５`; `3.200,50` and `12,5` where a
 * comma can only be a decimal mark. With a style whose decimal mark is a comma, a lone point is one of thousands.
 * Null for anything that is not one plain amount, has more decimals than the currency, or is larger than money may be.
 */
export function parseMoney(text: string, currency: Currency, style?: Style): Money | null {
  const typed = text
    .normalize('NFKC')
    .replaceAll(currency, '')
    .replace(/[\s\p{Sc}元圆'’]|HK|NT/gu, '')
    .replaceAll('。', '.')
    .replaceAll('，', ',');
  const plain = pointed(typed, style ? marksOf(style).decimal === ',' : false);
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,14})(?:\.(\d*))?$/.exec(plain);
  if (!match) return null;
  const digits = currencyDigits(currency);
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const minor = Number(match[1]!.replaceAll(',', '') + fraction.padEnd(digits, '0'));
  return minor <= LARGEST ? (minor as Money) : null;
}

/** The figure with a point for its decimals, if its comma can only mean that, or a comma is the person's decimal mark. */
function pointed(figure: string, commaIsDecimal: boolean): string {
  const clear = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,(?:\d{0,2}|\d{4,})$/;
  const certain = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,\d{1,2}$/;
  const swap = commaIsDecimal ? clear.test(figure) || /^\d+,\d*$/.test(figure) : certain.test(figure);
  return swap ? figure.replaceAll('.', '').replace(',', '.') : figure;
}
