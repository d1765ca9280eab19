import type { Category } from '#shared/domain/category.ts';
import type { Currency } from '#shared/domain/currency.ts';
import type { Day, Month } from '#shared/domain/day.ts';
import { type DayStyle, dayOfInstant, formatDay, formatMonth, formatTime } from '../format/days.ts';
import type { Style } from '../format/locale.ts';
import { currencySymbol, formatMoney } from '../format/money.ts';
import { formatBytes, formatList, formatNumber, formatPercent, formatSigned } from '../format/numbers.ts';
import type { Categories } from './categories.svelte.ts';
import type { LanguageInUse } from './language.svelte.ts';
import type { PreferencesInUse } from './preferences.svelte.ts';
import type { SessionInUse } from './session.svelte.ts';

/** Figures and days in the language and currency in use. */
export class Format {
  readonly #language: LanguageInUse;
  readonly #session: SessionInUse;
  readonly #preferences: PreferencesInUse;
  readonly #categories: Categories;

  constructor(language: LanguageInUse, session: SessionInUse, preferences: PreferencesInUse, categories: Categories) {
    this.#categories = categories;
    this.#preferences = preferences;
    this.#language = language;
    this.#session = session;
  }

  /** The language in use, and how figures and days are written in it. */
  get style(): Style {
    return { language: this.#language.current, numbers: this.#preferences.numbers, dates: this.#preferences.dates };
  }

  get currency(): Currency {
    return this.#session.current?.currency ?? 'CNY';
  }

  /** `¥286.40` */
  money(minorUnits: number): string {
    return this.#shown(formatMoney(minorUnits, this.currency, this.style));
  }

  /** `¥4,318`: for sums and axes. */
  wholeMoney(minorUnits: number): string {
    return this.#shown(formatMoney(minorUnits, this.currency, this.style, { whole: true }));
  }

  /** `+¥14,200.00`, `−¥64.20` */
  signedMoney(minorUnits: number): string {
    return this.#shown(formatMoney(minorUnits, this.currency, this.style, { signed: true }));
  }

  /** `+6`, `−4`, `0` */
  signed(points: number): string {
    return formatSigned(points, this.style);
  }

  /** `1,284` */
  number(value: number): string {
    return formatNumber(value, this.style);
  }

  /** What a category is called. */
  category(category: Category): string {
    return this.#categories.name(category, this.#language.words);
  }

  /** The size of a file: `1.4 MB` */
  bytes(count: number): string {
    return formatBytes(count, this.style);
  }

  /** A share 0–1: `33%` */
  percent(share: number, decimals = 0): string {
    return formatPercent(share, this.style, decimals);
  }

  day(day: Day, style: DayStyle = 'medium'): string {
    return formatDay(day, this.style, style);
  }

  month(month: Month | Day, style: 'long' | 'short' = 'long'): string {
    return formatMonth(month, this.style, style);
  }

  /** A month on an axis: `Mar`, and January as its year, so that a long axis stays readable. */
  axisMonth(day: Day): string {
    return day.slice(5, 7) === '01' ? day.slice(0, 4) : this.month(day, 'short');
  }

  list(parts: readonly string[]): string {
    return formatList(parts, this.style);
  }

  /** An instant as a person recalls it: the time today, otherwise the day. */
  recent(milliseconds: number): string {
    const { openedToday, openedOn } = this.#language.words.account;
    const day = dayOfInstant(milliseconds);
    const today = this.#session.today;
    if (day === today) return openedToday(formatTime(milliseconds, this.style));
    const sameYear = day.slice(0, 4) === today.slice(0, 4);
    return openedOn(this.day(day, sameYear ? 'dayMonth' : 'long'));
  }

  /** The amount, or its currency and three dots where amounts are hidden: not even its length can be told. */
  #shown(amount: string): string {
    return this.#preferences.discreet ? `${currencySymbol(this.currency, this.#language.current)} •••` : amount;
  }
}
