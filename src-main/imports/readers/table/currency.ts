import { Currency } from '#shared/domain/currency.ts';

const SAID: Record<string, string> = {
  人民币: 'CNY',
  人民币元: 'CNY',
  RMB: 'CNY',
  '¥': 'CNY',
  美元: 'USD',
  US$: 'USD',
  港币: 'HKD',
  欧元: 'EUR',
  EURO: 'EUR',
  '€': 'EUR',
  '£': 'GBP',
  日元: 'JPY',
};

/** The ISO code that a statement's word for a currency means; null where it means none for sure. */
export function currencySaid(word: string): string | null {
  const plain = word.normalize('NFKC').trim().toUpperCase();
  if (Object.hasOwn(SAID, plain)) return SAID[plain]!;
  return /^[A-Z]{3}$/.test(plain) ? plain : null;
}

/** The currency that the names of the columns give: `Amount (EUR)`, `Umsatz in EUR`, `Credit in CHF`. */
export function currencyOfNames(names: readonly string[]): Currency | null {
  for (const name of names) {
    const said = /(?:[([（]|\bin\s)\s*([A-Za-z]{3}|[€£])\s*[)\]）]?\s*$/.exec(name.slice(0, 80))?.[1];
    const currency = said === undefined ? null : Currency.safeParse(currencySaid(said)).data;
    if (currency) return currency;
  }
  return null;
}
