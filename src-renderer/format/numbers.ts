import { numberFormat } from './intl.ts';
import { locale, type Style, written } from './locale.ts';

/** A share 0–1 as a percentage: 0.333 is `33%`. */
export function formatPercent(share: number, style: Style, decimals = 0): string {
  const options = { style: 'percent', maximumFractionDigits: decimals } as const;
  return written(numberFormat(locale(style.language), options), share, style);
}

/** Points with their sign: `+6`, `−4`, `0`. */
export function formatSigned(points: number, style: Style): string {
  return written(numberFormat(locale(style.language), { signDisplay: 'exceptZero' }), points, style);
}

export function formatNumber(value: number, style: Style): string {
  return written(numberFormat(locale(style.language)), value, style);
}

/** `a, b and c` in the language's own way. */
export function formatList(parts: readonly string[], { language }: Style): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(parts);
}

/** The size of a file in kB or MB, at least 1 kB: `1.4 MB` */
export function formatBytes(count: number, style: Style): string {
  const mega = count >= 1_000_000;
  const format = numberFormat(locale(style.language), {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  });
  return written(format, mega ? count / 1_000_000 : Math.max(1, Math.round(count / 1000)), style);
}
