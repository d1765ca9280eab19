import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayStillOf, STEP, type Step } from './step.ts';

/** Limits change early in the month in which they differ from the month before. */
export function limitsAhead(baseline: Baseline, course: Course): Step[] {
  const steps: Step[] = [];
  for (let month = 0; month < course.months; month++) {
    const before = month === 0 ? 1 : course.limits[month - 1];
    if (course.limits[month] === before) continue;
    for (const [index, card] of baseline.cards.entries()) {
      const day = dayStillOf(baseline, month, 2);
      if (card.limit > 0 && day < card.closed && month < course.closedFrom[index]!)
        steps.push({ kind: STEP.limits, day, month, index });
    }
  }
  return steps;
}
