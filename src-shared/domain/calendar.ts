import type { Day, Month } from './day.ts';

/*
 * Arithmetic on calendar days, apart from their schemas, so that the pages can reckon with days without carrying zod.
 */

const MS_PER_DAY = 86_400_000;
export const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Years outside this range are typing mistakes in a personal ledger. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** True for a day that exists on the calendar, 1900-01-01 to 2199-12-31. */
export function isDay(text: string): boolean {
  if (!DAY_SHAPE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  return dayFromNumber(dayNumber(text as Day)) === text;
}

/** Whole days since 1970-01-01; negative before. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(days: number): Day {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** The same day `months` later, or the month's last day where that day does not exist (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const index = monthNumber(day) + months;
  return dayInMonth(index, Number(day.slice(8, 10)));
}

/** Months since January 1970, counting from 0. */
export function monthNumber(day: Day | Month): number {
  return (Number(day.slice(0, 4)) - 1970) * 12 + Number(day.slice(5, 7)) - 1;
}

/** `dayOfMonth` (1–31) in the month with this number, or that month's last day where it is shorter. */
export function dayInMonth(month: number, dayOfMonth: number): Day {
  const first = Date.UTC(1970, month, 1) / MS_PER_DAY;
  const length = Date.UTC(1970, month + 1, 1) / MS_PER_DAY - first;
  return dayFromNumber(first + Math.min(dayOfMonth, length) - 1);
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** The inverse of `monthNumber`. */
export function monthFromNumber(month: number): Month {
  return dayInMonth(month, 1).slice(0, 7) as Month;
}

/** Official reviews fall on the 6th of each month (facts: the cadence that was published since July 2015). */
export const REVIEW_DAY_OF_MONTH = 6;

/** The first official review strictly after `day`. */
export function nextReview(day: Day): Day {
  const month = monthNumber(day);
  const here = dayInMonth(month, REVIEW_DAY_OF_MONTH);
  return here > day ? here : dayInMonth(month + 1, REVIEW_DAY_OF_MONTH);
}

/** The last official review on or before `day`. */
export function lastReview(day: Day): Day {
  const month = monthNumber(day);
  const here = dayInMonth(month, REVIEW_DAY_OF_MONTH);
  return here <= day ? here : dayInMonth(month - 1, REVIEW_DAY_OF_MONTH);
}
