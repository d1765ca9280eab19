import { dayInMonth, dayNumber } from '#shared/domain/day.ts';
import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { STEP, type Step } from './step.ts';

/** Instalments fall due on this day of the month, the first in the month after the loan was taken. */
const DUE_DAY = 15;

/** One instalment of a loan taken on the way. */
export interface Instalment {
  loan: number;
  month: number;
  due: number;
  amount: number;
}

export function instalmentsOf(baseline: Baseline, course: Course): Instalment[] {
  return course.loans.flatMap(({ month: taken, count, amount }, loan) =>
    Array.from({ length: Math.min(count, course.months - taken - 1) }, (_, at) => {
      const month = taken + 1 + at;
      return { loan, month, due: dayNumber(dayInMonth(baseline.month + month, DUE_DAY)), amount };
    }),
  );
}

/** An instalment is told on its due day; it is paid then, or late. */
export function loansAhead(baseline: Baseline, course: Course): Step[] {
  return instalmentsOf(baseline, course).map(({ due, month }, index) => ({
    kind: STEP.instalment,
    day: due,
    month,
    index,
  }));
}
