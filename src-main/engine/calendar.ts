/**
 * The month of a day number, for the code that runs millions of times: what `monthNumber` of domain/calendar.ts answers
 * (a test holds them together), without making a day's text first. The algorithm counts years from March, so that the
 * leap day comes last (Hinnant, "chrono-compatible date algorithms").
 */

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
