import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { dayOf, dayStillOf, STEP, type Step } from './step.ts';

const DAY = 12;

/** One chance of an application every month, and those that happenings make certain. */
export function applicationsAhead(baseline: Baseline, course: Course): Step[] {
  const steps: Step[] = [];
  for (let month = 0; month < course.months; month++) {
    steps.push({ kind: STEP.application, day: dayOf(baseline, month, DAY), month, index: 0 });
    for (let index = 0; index < course.extraApplications[month]!; index++) {
      steps.push({ kind: STEP.extraApplication, day: dayStillOf(baseline, month, DAY), month, index });
    }
  }
  return steps;
}
