import { type Currency, minorDigits } from '#shared/domain/currency.ts';
import { type Day, dayNumber } from '#shared/domain/day.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Language } from '#shared/domain/preferences.ts';

/** How figures are written for a reader of this language. */
export interface Figures {
  money(amount: Money): string;
  day(day: Day): string;
  /** Points with their sign: `+12`, `−3`. */
  change(points: number): string;
  percent(share: number): string;
}

const LOCALES: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };
const HIDDEN = '•••';
const MS_PER_DAY = 86_400_000;

/** `discreet` figures hide every amount of money. */
export function figuresIn(language: Language, currency: Currency, discreet = false): Figures {
  const locale = LOCALES[language];
  const moneyFormat = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const changeFormat = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const unit = 10 ** minorDigits(currency);
  return {
    money: (amount) => (discreet ? HIDDEN : moneyFormat.format(amount / unit)),
    day: (day) => dayFormat.format(dayNumber(day) * MS_PER_DAY),
    change: (points) => changeFormat.format(points).replace('-', '−'),
    percent: (share) => percentFormat.format(share),
  };
}
