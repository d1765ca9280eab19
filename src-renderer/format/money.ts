import type { Currency } from '#shared/domain/currency.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Language } from '#shared/domain/preferences.ts';
import { locale, properMinus } from './locale.ts';

const LARGEST = 10_000_000_000_000;

/** Decimals of a currency's minor unit, as Intl knows them (ISO 4217): 2 for CNY, 0 for JPY. */
export function currencyDigits(currency: Currency): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The sign a person expects before an amount: ¥, $, €. */
export function currencySymbol(currency: Currency, language: Language): string {
  const parts = new Intl.NumberFormat(locale(language), {
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
  language: Language,
  options: { whole?: boolean; signed?: boolean } = {},
): string {
  const digits = currencyDigits(currency);
  const shown = options.whole ? 0 : digits;
  const format = new Intl.NumberFormat(locale(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
    signDisplay: options.signed ? 'exceptZero' : 'negative',
  });
  return properMinus(format.format(minorUnits / 10 ** digits));
}

/** Minor units as they stand in a field that is being edited: 28640 CNY is `286.40`, without sign or grouping. */
export function editableMoney(minorUnits: number, currency: Currency): string {
  const digits = currencyDigits(currency);
  return (minorUnits / 10 ** digits).toFixed(digits);
}

/**
 * Reads what a person typed into minor units: `286.4`, `3,200`, `¥ 1 200`, `１２８．５`.
 * Null for anything that is not one plain amount, has more decimals than the currency, or is larger than money may be.
 */
export function parseMoney(text: string, currency: Currency): Money | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(currency, '')
    .replace(/[\s\p{Sc}元圆]|HK|NT/gu, '')
    .replaceAll('。', '.')
    .replaceAll('，', ',');
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d*))?$/.exec(plain);
  if (!match) return null;
  const digits = currencyDigits(currency);
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const minor = Number(match[1]!.replaceAll(',', '') + fraction.padEnd(digits, '0'));
  return minor <= LARGEST ? (minor as Money) : null;
}
