import { monthNumber } from '#shared/domain/day.ts';
import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayOf, dayStillOf, STEP, type Step } from './step.ts';

const DAY = 10;
const OUTDATED_DAY = 8;
const GROWTH_DAY = 20;

/** Months in which identity is reviewed, by the person's own rhythm or a habit, or items are verified or let lapse. */
export function identityAhead(baseline: Baseline, course: Course): Step[] {
  const steps: Step[] = [];
  for (let month = 0; month < course.months; month++) {
    if (course.outdated[month]! > 0) {
      const day = dayStillOf(baseline, month, OUTDATED_DAY);
      steps.push({ kind: STEP.outdated, day, month, index: course.outdated[month]! });
    }
    if (baseline.identity.growing.at(-1)! > 0)
      steps.push({ kind: STEP.growth, day: dayOf(baseline, month, GROWTH_DAY), month, index: 0 });
    const before = month === 0 ? -1 : course.verified[month - 1];
    if (isReviewed(baseline, course, month) || course.verified[month] !== before) {
      steps.push({ kind: STEP.identity, day: dayStillOf(baseline, month, DAY), month, index: 0 });
    }
  }
  return steps;
}

export function isReviewed({ identity, month: now }: Baseline, course: Course, month: number): boolean {
  if (course.reviews[month] === 1) return true;
  if (course.ownReviews[month] === 0 || identity.lastReview === null) return false;
  const since = now + month - monthNumber(identity.lastReview);
  return since > 0 && since % identity.interval === 0;
}
