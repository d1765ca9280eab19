import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayOf, dayStillOf, STEP, type Step } from './step.ts';

const EXTRA_DAY = 14;

/** The usual income of every month, and what happenings add. */
export function incomeAhead(baseline: Baseline, course: Course): Step[] {
  const steps: Step[] = [];
  for (let month = 0; month < course.months; month++) {
    if (baseline.income.totals.length > 0) {
      steps.push({ kind: STEP.income, day: dayOf(baseline, month, baseline.income.dayOfMonth), month, index: 0 });
    }
    if (course.extraIncome[month]! > 0) {
      steps.push({ kind: STEP.extraIncome, day: dayStillOf(baseline, month, EXTRA_DAY), month, index: 0 });
    }
  }
  return steps;
}
