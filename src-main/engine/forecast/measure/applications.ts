import { addMonths, type Day, daysBetween } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { beliefInShare } from '../belief.ts';

/** How often a person asks for new credit. */
export interface Applications {
  /** Applications in the last twelve months. */
  perYear: number;
  /** The share of months with an application that the evidence allows. */
  levels: Float64Array;
  /** Months of record behind it. */
  months: number;
}

/** Default: a person asks for credit about once in two years, held as lightly as one year of record. */
const PRIOR_MONTHS = 12;
const PRIOR_APPLICATIONS = 0.5;
const MOST_MONTHS = 36;
/** From so many months on, the rate is the person’s own. */
export const ENOUGH_MONTHS_OF_RECORD = 12;

/** Reads the applications of the last three years, or of the record's length when that is shorter. */
export function applicationsOn(ledger: Ledger, day: Day): Applications {
  const from = addMonths(day, -MOST_MONTHS);
  const yearAgo = addMonths(day, -12);
  let first = day;
  let seen = 0;
  let perYear = 0;
  for (const record of ledger.records) {
    if (record.day > day || record.day < from) continue;
    if (record.day < first) first = record.day;
    if (record.kind !== 'application') continue;
    seen++;
    if (record.day > yearAgo) perYear++;
  }
  const months = Math.floor(daysBetween(first, day) / 30);
  const levels =
    ledger.records.length === 0
      ? Float64Array.of(0)
      : beliefInShare(Math.min(seen, months), months, PRIOR_APPLICATIONS, PRIOR_MONTHS);
  return { perYear: Math.min(perYear, 12), levels, months };
}
