import type { z } from 'zod';

/*
 * Arithmetic on calendar days, apart from their schemas, so that the pages can reckon with days without carrying zod.
 */

/** See `Day` in day.ts, the schema that makes one. */
export type Day = string & z.core.$brand<'Day'>;
/** See `Month` in day.ts. */
export type Month = string & z.core.$brand<'Month'>;

export const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Years outside this range are typing mistakes in a personal ledger. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** True for a day that exists on the calendar, 1900-01-01 to 2199-12-31. */
export function isDay(text: string): boolean {
  if (!DAY_SHAPE.test(text)) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

/** Whole days since 1970-01-01; negative before. */
export function dayNumber(day: Day): number {
  return numberOf(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(days: number): Day {
  const shifted = days + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}` as Day;
}

/*
 * No dates are made on the way: a ledger names a hundred thousand days. Years are counted from March, so that the leap
 * day comes last (Hinnant, "chrono-compatible date algorithms"); an era is 400 years.
 */
const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

function numberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
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
  return (digits(day, 0, 4) - 1970) * 12 + digits(day, 5, 7) - 1;
}

/** `dayOfMonth` (1–31) in the month with this number, or that month's last day where it is shorter. */
export function dayInMonth(month: number, dayOfMonth: number): Day {
  const year = 1970 + Math.floor(month / 12);
  const monthOfYear = month - (year - 1970) * 12 + 1;
  const day = Math.min(dayOfMonth, daysIn(year, monthOfYear));
  return `${String(year).padStart(4, '0')}-${TWO_DIGITS[monthOfYear]}-${TWO_DIGITS[day]}` as Day;
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
