import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayStillOf, STEP, type Step } from './step.ts';

const DAY = 2;

/** Cards are closed early in their month: they have no limit from then on, and no statement comes any more. */
export function closingsAhead(baseline: Baseline, course: Course): Step[] {
  return baseline.cards.flatMap((card, index) => {
    const month = course.closedFrom[index]!;
    if (month >= course.months) return [];
    const day = dayStillOf(baseline, month, DAY);
    return day < card.closed ? [{ kind: STEP.closing, day, month, index }] : [];
  });
}
