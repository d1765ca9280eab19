import type { Day } from '#shared/domain/day.ts';

/**
 * Calendar arithmetic on plain numbers, for the code that runs millions of times. Answers the same numbers as
 * `dayNumber` and `monthNumber` of domain/day.ts (a test holds them together), without making dates or strings.
 * The algorithm counts years from March, so that the leap day comes last (Hinnant, "chrono-compatible date algorithms").
 */

/** Whole days since 1970-01-01 of a day string. */
export function dayNumberOf(day: Day): number {
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8, 10) - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Days that the table of months covers, from 1970 on: those that a ledger can name, up to the year 2200. */
const TABLE_DAYS = 84_371;
const MONTHS_OF_DAYS = monthTable();

/** Months since January 1970 of a day number. A table: the simulator asks this millions of times. */
export function monthOfDay(days: number): number {
  return days >= 0 && days < TABLE_DAYS ? MONTHS_OF_DAYS[days]! : reckonedMonth(days);
}

function monthTable(): Int16Array {
  const months = new Int16Array(TABLE_DAYS);
  for (let day = 0; day < TABLE_DAYS; day++) months[day] = reckonedMonth(day);
  return months;
}

function reckonedMonth(days: number): number {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  return (yearOfEra + era * 400 - 1970) * 12 + marchMonth + 2;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}
