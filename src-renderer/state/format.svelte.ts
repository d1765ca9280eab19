import type { Currency } from '#shared/domain/currency.ts';
import type { Day, Month } from '#shared/domain/day.ts';
import { type DayStyle, dayOfInstant, formatDay, formatMonth, formatTime } from '../format/days.ts';
import { formatMoney } from '../format/money.ts';
import { formatList, formatNumber, formatPercent, formatSigned } from '../format/numbers.ts';
import type { LanguageInUse } from './language.svelte.ts';
import type { SessionInUse } from './session.svelte.ts';

/** Figures and days in the language and currency in use. */
export class Format {
  readonly #language: LanguageInUse;
  readonly #session: SessionInUse;

  constructor(language: LanguageInUse, session: SessionInUse) {
    this.#language = language;
    this.#session = session;
  }

  get currency(): Currency {
    return this.#session.current?.currency ?? 'CNY';
  }

  /** `¥286.40` */
  money(minorUnits: number): string {
    return formatMoney(minorUnits, this.currency, this.#language.current);
  }

  /** `¥4,318`: for sums and axes. */
  wholeMoney(minorUnits: number): string {
    return formatMoney(minorUnits, this.currency, this.#language.current, { whole: true });
  }

  /** `+¥14,200.00`, `−¥64.20` */
  signedMoney(minorUnits: number): string {
    return formatMoney(minorUnits, this.currency, this.#language.current, { signed: true });
  }

  /** `+6`, `−4`, `0` */
  signed(points: number): string {
    return formatSigned(points, this.#language.current);
  }

  /** `1,284` */
  number(value: number): string {
    return formatNumber(value, this.#language.current);
  }

  /** A share 0–1: `33%` */
  percent(share: number, decimals = 0): string {
    return formatPercent(share, this.#language.current, decimals);
  }

  day(day: Day, style: DayStyle = 'medium'): string {
    return formatDay(day, this.#language.current, style);
  }

  month(month: Month | Day, style: 'long' | 'short' = 'long'): string {
    return formatMonth(month, this.#language.current, style);
  }

  /** A month on an axis: `Mar`, and January as its year, so that a long axis stays readable. */
  axisMonth(day: Day): string {
    return day.slice(5, 7) === '01' ? day.slice(0, 4) : this.month(day, 'short');
  }

  list(parts: readonly string[]): string {
    return formatList(parts, this.#language.current);
  }

  /** An instant as a person recalls it: the time today, otherwise the day. */
  recent(milliseconds: number): string {
    const { openedToday, openedOn } = this.#language.words.account;
    const day = dayOfInstant(milliseconds);
    const today = this.#session.today;
    if (day === today) return openedToday(formatTime(milliseconds, this.#language.current));
    const sameYear = day.slice(0, 4) === today.slice(0, 4);
    return openedOn(this.day(day, sameYear ? 'dayMonth' : 'long'));
  }
}
