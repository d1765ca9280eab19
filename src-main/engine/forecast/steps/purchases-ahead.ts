import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayOf, dayStillOf, STEP, type Step } from './step.ts';

/** The usual purchases stand for a month's many: a fifth before the review on the 6th, the rest after it. */
export const EARLY_DAY = 3;
export const LATE_DAY = 18;

/** The usual purchases of every month, and what happenings add. */
export function purchasesAhead(baseline: Baseline, course: Course): Step[] {
  const steps: Step[] = [];
  for (let month = 0; month < course.months; month++) {
    if (baseline.spending.totals.length > 0) {
      steps.push({ kind: STEP.earlyPurchases, day: dayOf(baseline, month, EARLY_DAY), month, index: 0 });
      steps.push({ kind: STEP.latePurchases, day: dayStillOf(baseline, month, LATE_DAY), month, index: 0 });
    }
    if (course.extraEssential[month]! + course.extraNonEssential[month]! > 0) {
      steps.push({ kind: STEP.extraPurchases, day: dayStillOf(baseline, month, LATE_DAY), month, index: 0 });
    }
  }
  return steps;
}
