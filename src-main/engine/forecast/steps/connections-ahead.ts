import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayStillOf, STEP, type Step } from './step.ts';

const REVIEW_DAY = 11;
const DEFAULT_DAY = 17;
const CHANGE_DAY = 9;

/** Months in which connections are looked through, added or let go, or one of them defaults. */
export function connectionsAhead(baseline: Baseline, course: Course): Step[] {
  if (!baseline.connectionsCount) return [];
  const steps: Step[] = [];
  for (let month = 0; month < course.months; month++) {
    const reviewed = dayStillOf(baseline, month, REVIEW_DAY);
    if (course.connectionReviews[month] === 1)
      steps.push({ kind: STEP.connectionReview, day: reviewed, month, index: 0 });
    const added = course.connectionsAdded[month]!;
    const changed = dayStillOf(baseline, month, CHANGE_DAY);
    if (added > 0) steps.push({ kind: STEP.connectionsAdded, day: changed, month, index: added });
    const pruned = course.connectionsPruned[month]!;
    if (pruned > 0) steps.push({ kind: STEP.connectionsPruned, day: changed, month, index: pruned });
    const index = course.defaulting[month]!;
    const defaulted = dayStillOf(baseline, month, DEFAULT_DAY);
    if (index >= 0) steps.push({ kind: STEP.connectionDefault, day: defaulted, month, index });
  }
  return steps;
}
