import type { Day, Month } from '#shared/domain/day.ts';
import { dayFormat } from './intl.ts';
import { locale, type Style } from './locale.ts';

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

/** A calendar day as the style has it. It is no instant, so it is formatted in UTC, where it was put. */
export function formatDay(day: Day, style: Style, length: DayStyle = 'medium'): string {
  const figures = inFigures(day, style.dates, length);
  if (figures !== null) return figures;
  const english = style.dates === 'month-first' || style.dates === 'month-day' ? 'en-US' : 'en-GB';
  const format = dayFormat(style.language === 'en' ? english : locale(style.language), STYLES[length]);
  return tidy(format.format(Date.parse(`${day}T00:00:00Z`)));
}

/** The short and medium lengths in figures, where figures are wished for; null for words. */
function inFigures(day: Day, dates: Style['dates'], length: DayStyle): string | null {
  if (length !== 'medium' && length !== 'short') return null;
  const [year, month, date] = day.split('-');
  const whole = length === 'medium';
  if (dates === 'iso') return whole ? day : `${month}-${date}`;
  if (dates === 'day-month') return whole ? `${date}/${month}/${year}` : `${date}/${month}`;
  if (dates === 'month-day') return whole ? `${month}/${date}/${year}` : `${month}/${date}`;
  return null;
}

/** Commas between the parts of a date are left out; September is Sep, like the other eleven. */
function tidy(text: string): string {
  return text.replaceAll(', ', ' ').replace(/Sept\b/, 'Sep');
}

/** `November 2026`; `short` gives `Nov`. */
export function formatMonth(month: Month | Day, { language }: Style, length: 'long' | 'short' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    length === 'long' ? { month: 'long', year: 'numeric' } : { month: 'short' };
  const format = dayFormat(locale(language), options);
  return tidy(format.format(Date.parse(`${month.slice(0, 7)}-01T00:00:00Z`)));
}

/** The clock time of an instant where the person is: `08:12`. */
export function formatTime(milliseconds: number, { language }: Style): string {
  const format = new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit', hour12: false });
  return format.format(milliseconds);
}

/** The local calendar day an instant falls on. */
export function dayOfInstant(milliseconds: number): Day {
  const date = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day;
}
