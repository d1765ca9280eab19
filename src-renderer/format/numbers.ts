import type { Language } from '#shared/domain/preferences.ts';
import { locale, properMinus } from './locale.ts';

/** A share 0–1 as a percentage: 0.333 is `33%`. */
export function formatPercent(share: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: decimals }).format(share);
}

/** Points with their sign: `+6`, `−4`, `0`. */
export function formatSigned(points: number, language: Language): string {
  return properMinus(new Intl.NumberFormat(locale(language), { signDisplay: 'exceptZero' }).format(points));
}

export function formatNumber(value: number, language: Language): string {
  return properMinus(new Intl.NumberFormat(locale(language)).format(value));
}

/** `a, b and c` in the language's own way. */
export function formatList(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(parts);
}

/** The size of a file in kB or MB, at least 1 kB: `1.4 MB` */
export function formatBytes(count: number, language: Language): string {
  const mega = count >= 1_000_000;
  return new Intl.NumberFormat(locale(language), {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? count / 1_000_000 : Math.max(1, Math.round(count / 1000)));
}
