import { z } from 'zod';
import type * as calendar from './calendar.ts';
import { DAY_SHAPE, isDay } from './calendar.ts';

export {
  addDays,
  addMonths,
  dayFromNumber,
  dayInMonth,
  dayNumber,
  daysBetween,
  isDay,
  lastReview,
  monthFromNumber,
  monthNumber,
  monthOf,
  nextReview,
  REVIEW_DAY_OF_MONTH,
} from './calendar.ts';

/**
 * A local calendar day, `YYYY-MM-DD`: a date on a calendar, never an instant.
 * Plain arithmetic on whole days; months and years follow the Gregorian calendar.
 */
export type Day = calendar.Day;

/** A calendar month, `YYYY-MM`. */
export type Month = calendar.Month;

/** Schema of a `Day`. */
export const Day = z
  .string()
  .max(10, { abort: true })
  .regex(DAY_SHAPE, { error: 'not-a-day', abort: true })
  .refine(isDay, { error: 'not-a-day' })
  .brand<'Day'>()
  .meta({ description: 'A calendar day, YYYY-MM-DD' });

/** Schema of a `Month`. */
export const Month = z
  .string()
  .max(7, { abort: true })
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'not-a-month' })
  .brand<'Month'>()
  .meta({ description: 'A calendar month, YYYY-MM' });
