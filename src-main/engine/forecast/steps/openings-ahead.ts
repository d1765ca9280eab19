import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayStillOf, STEP, type Step } from './step.ts';

const DAY = 13;

/** Cards are opened on the day after they are asked for. */
export function openingsAhead(baseline: Baseline, course: Course): Step[] {
  return course.opened.map(({ month }, index) => ({
    kind: STEP.opening,
    day: dayStillOf(baseline, month, DAY),
    month,
    index,
  }));
}
