import type { Language } from '#shared/domain/preferences.ts';

/** English dates run day, month, year, as in the rest of the product. */
const LOCALES: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

export function locale(language: Language): string {
  return LOCALES[language];
}

/** The minus of typography, as wide as a plus, in place of the hyphen that Intl writes. */
export function properMinus(text: string): string {
  return text.replaceAll('-', '−');
}
