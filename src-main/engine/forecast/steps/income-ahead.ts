import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayOf, STEP, type Step } from './step.ts';

export function incomeAhead(baseline: Baseline, course: Course): Step[] {
  if (baseline.income.totals.length === 0) return [];
  return Array.from({ length: course.months }, (_, month) => ({
    kind: STEP.income,
    day: dayOf(baseline, month, baseline.income.dayOfMonth),
    month,
    index: 0,
  }));
}
