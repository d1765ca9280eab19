import type { Currency } from '#shared/domain/currency.ts';
import type { Language } from '#shared/domain/preferences.ts';
import type { Words } from '#shared/words/words.ts';
import { currencySymbol } from '../../format/money.ts';

/** The currencies to choose from, in the order of the domain's table: `Chinese yuan (¥, CNY)`. */
export function currencies(words: Words, language: Language): { value: Currency; label: string }[] {
  return (Object.entries(words.common.currencies) as [Currency, string][]).map(([value, name]) => {
    const symbol = currencySymbol(value, language);
    return { value, label: symbol === value ? `${name} (${value})` : `${name} (${symbol}, ${value})` };
  });
}

/** A first guess from the region the system speaks for; the person chooses. */
export function likelyCurrency(language: Language, spoken: string = navigator.language): Currency {
  const region = new Intl.Locale(spoken).maximize().region ?? '';
  return BY_REGION[region] ?? (language === 'zh' ? 'CNY' : 'USD');
}

const EURO: readonly string[] = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');

const BY_REGION: Record<string, Currency> = {
  CN: 'CNY',
  TW: 'TWD',
  HK: 'HKD',
  JP: 'JPY',
  KR: 'KRW',
  SG: 'SGD',
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  IN: 'INR',
  ...Object.fromEntries(EURO.map((region) => [region, 'EUR' as const])),
};
