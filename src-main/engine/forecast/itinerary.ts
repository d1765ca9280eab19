import { dayInMonth, dayNumber, REVIEW_DAY_OF_MONTH } from '#shared/domain/day.ts';
import type { Baseline } from './baseline.ts';
import type { Course } from './course.ts';
import type { Start } from './dispute.ts';
import { applicationsAhead } from './steps/applications-ahead.ts';
import { billsAhead } from './steps/bills-ahead.ts';
import { closingsAhead } from './steps/closings-ahead.ts';
import { connectionsAhead } from './steps/connections-ahead.ts';
import { identityAhead } from './steps/identity-ahead.ts';
import { incomeAhead } from './steps/income-ahead.ts';
import { limitsAhead } from './steps/limits-ahead.ts';
import { type Instalment, instalmentsOf, loansAhead } from './steps/loans-ahead.ts';
import { openingsAhead } from './steps/openings-ahead.ts';
import { purchasesAhead } from './steps/purchases-ahead.ts';
import { statementsAhead } from './steps/statements-ahead.ts';
import { STEP, type Step } from './steps/step.ts';

/**
 * What happens when, on the way through the months ahead: the days are known, only how things turn out is drawn. Laid
 * out once as flat numbers, so that ten thousand futures just walk along it.
 */
export interface Itinerary {
  course: Course;
  /** Where its futures start. */
  start: Start;
  /** Day numbers of the official reviews. */
  reviews: Int32Array;
  /** Steps `from[review]` up to `from[review + 1]` lie after the review before and not after this one. */
  from: Int32Array;
  kind: Uint8Array;
  day: Int32Array;
  /** Month of the course a step belongs to. */
  month: Uint16Array;
  /** Which bill, card or part of the month. */
  index: Uint16Array;
  /** Of loans taken on the way. */
  instalments: Instalment[];
}

/** The days of so many official reviews after `today`. */
export function reviewsAfter(today: number, month: number, count: number): Int32Array {
  const here = dayNumber(dayInMonth(month, REVIEW_DAY_OF_MONTH));
  const first = here > today ? month : month + 1;
  return Int32Array.from({ length: count }, (_, at) => dayNumber(dayInMonth(first + at, REVIEW_DAY_OF_MONTH)));
}

/** Lays out the steps of a course, day by day up to the last review. */
export function itineraryOf(
  baseline: Baseline,
  pending: readonly { day: number }[],
  course: Course,
  reviews: Int32Array,
  start: Start,
): Itinerary {
  const last = reviews.at(-1)!;
  const steps = [
    ...pending.map(({ day }, index) => ({ kind: STEP.pending, day, month: 0, index })),
    ...closingsAhead(baseline, course),
    ...openingsAhead(baseline, course),
    ...limitsAhead(baseline, course),
    ...billsAhead(baseline, last),
    ...loansAhead(baseline, course),
    ...statementsAhead(baseline, course.months),
    ...purchasesAhead(baseline, course),
    ...incomeAhead(baseline, course),
    ...applicationsAhead(baseline, course),
    ...identityAhead(baseline, course),
    ...connectionsAhead(baseline, course),
  ].filter((step) => step.day > baseline.today && step.day <= last);
  steps.sort((one, other) => one.day - other.day || one.kind - other.kind || one.index - other.index);
  return flat(course, start, reviews, steps, instalmentsOf(baseline, course));
}

function flat(
  course: Course,
  start: Start,
  reviews: Int32Array,
  steps: readonly Step[],
  instalments: Instalment[],
): Itinerary {
  const from = new Int32Array(reviews.length + 1);
  let step = 0;
  for (let review = 0; review < reviews.length; review++) {
    while (step < steps.length && steps[step]!.day <= reviews[review]!) step++;
    from[review + 1] = step;
  }
  return {
    course,
    start,
    reviews,
    from,
    kind: Uint8Array.from(steps, (step) => step.kind),
    day: Int32Array.from(steps, (step) => step.day),
    month: Uint16Array.from(steps, (step) => step.month),
    index: Uint16Array.from(steps, (step) => step.index),
    instalments,
  };
}
