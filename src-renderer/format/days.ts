import type { Day, Month } from '#shared/domain/day.ts';
import type { Language } from '#shared/domain/preferences.ts';
import { locale } from './locale.ts';

/**
 * - `full`: Sunday 22 November 2026
 * - `long`: 22 November 2026
 * - `medium`: 22 Nov 2026
 * - `dayMonth`: 22 November
 * - `short`: 22 Nov
 * - `weekday`: Tue 24 Nov
 * - `weekdayOnly`: Tue 24, where the month is plain
 */
export type DayStyle = 'full' | 'long' | 'dayMonth' | 'medium' | 'short' | 'weekday' | 'weekdayOnly';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayOnly: { weekday: 'short', day: 'numeric' },
};

/** A calendar day in words. It is no instant, so it is formatted in UTC, where it was put. */
export function formatDay(day: Day, language: Language, style: DayStyle = 'medium'): string {
  const format = new Intl.DateTimeFormat(locale(language), { ...STYLES[style], timeZone: 'UTC' });
  return format
    .format(Date.parse(`${day}T00:00:00Z`))
    .replaceAll(', ', ' ')
    .replace(/Sept\b/, 'Sep');
}

/** `November 2026`; `short` gives `Nov`. */
export function formatMonth(month: Month | Day, language: Language, style: 'long' | 'short' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long' ? { month: 'long', year: 'numeric' } : { month: 'short' };
  const format = new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' });
  return format.format(Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`)).replace(/Sept\b/, 'Sep');
}

/** The clock time of an instant where the person is: `08:12`. */
export function formatTime(milliseconds: number, language: Language): string {
  const format = new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit', hour12: false });
  return format.format(milliseconds);
}

/** The local calendar day an instant falls on. */
export function dayOfInstant(milliseconds: number): Day {
  const date = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day;
}
