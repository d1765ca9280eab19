import { addMonths, dayInMonth, monthNumber } from '#shared/domain/calendar.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Goal } from '#shared/domain/forecast.ts';
import { BANDS, HIGHEST_SCORE } from '#shared/domain/scale.ts';

const MONTHS = 7;
const LAST_OF_MONTH = 31;

/** A goal worth a plan: going on as it is brings most people some points by itself. */
const AT_LEAST = 40;
const BEYOND_BANDS = 60;

/** A goal to begin with: the next band that is far enough away, by the end of a month half a year ahead. */
export function firstGoal(score: number, today: Day): Goal {
  const edge = BANDS.find((band) => band.from >= score + AT_LEAST)?.from;
  const beyond = Math.min(HIGHEST_SCORE, Math.ceil((score + BEYOND_BANDS) / 10) * 10);
  return { score: edge ?? beyond, by: dayInMonth(monthNumber(addMonths(today, MONTHS)), LAST_OF_MONTH) };
}
