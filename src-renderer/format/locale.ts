import type { DateStyle, Language, NumberStyle } from '#shared/domain/preferences.ts';
import { numberFormat } from './intl.ts';

/** English dates run day, month, year, as in the rest of the product. */
const LOCALES: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

/** In which language figures and days are written, and in which of its ways. */
export interface Style {
  language: Language;
  numbers?: NumberStyle | undefined;
  dates?: DateStyle | undefined;
}

export function locale(language: Language): string {
  return LOCALES[language];
}

/** Whose marks a style of figures borrows. */
const MARKS: Record<Exclude<NumberStyle, 'language'>, string> = {
  'comma-point': 'en-GB',
  'point-comma': 'de-DE',
  'space-comma': 'fr-FR',
  'apostrophe-point': 'de-CH',
};

/** What stands between thousands, and before decimals. */
export function marksOf({ language, numbers = 'language' }: Style): { group: string; decimal: string } {
  const parts = numberFormat(numbers === 'language' ? locale(language) : MARKS[numbers]).formatToParts(12345.6);
  const mark = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? '';
  return { group: mark('group'), decimal: mark('decimal') };
}

/** A figure as its language writes it, with the marks of the style, and the minus of typography. */
export function written(format: Intl.NumberFormat, value: number, style: Style): string {
  const marks = marksOf(style);
  return format
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'group' || type === 'decimal' ? marks[type] : properMinus(part)))
    .join('');
}

/** The minus of typography, as wide as a plus, in place of the hyphen that Intl writes. */
function properMinus(text: string): string {
  return text.replaceAll('-', '−');
}
