import { monthNumber } from '#shared/domain/day.ts';
import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';
import { loanSeries, loans } from '../habits/extra-repayment.ts';
import type { Occur } from './happening.ts';

/** A loan is paid off: the one that is named (a bill of it, or its account), or the one with the largest instalment. */
export const loanPaidOff: Occur<'loan-paid-off'> = (course, { loan }, month, baseline) => {
  const paid = paidOffLoan(baseline, loan);
  if (paid === null) return;
  if (paid.of === 'series') endSeries(course, paid.at, month, baseline);
  else endStatements(course, paid.at, month);
};

/** The month's instalment takes along what is left of the loan, where its last instalment is known. */
function endSeries(course: Course, at: number, month: number, { series, month: now }: Baseline): void {
  const { amount, until, every } = series[at]!;
  const months = { week: 0, month: 1, quarter: 3, year: 12 }[every];
  const left = until === null || months === 0 ? 0 : Math.floor((monthNumber(until) - now - month) / months);
  if (left > 0) course.onTop[at * course.months + month] = amount * left;
  course.endedFrom[at] = Math.min(course.endedFrom[at]!, month + 1);
}

/** The month's statement is paid in full, and no other comes. */
function endStatements(course: Course, at: number, month: number): void {
  course.paysAll[at * course.months + month] = 1;
  course.paidDown.fill(Number.MAX_SAFE_INTEGER, at * course.months + month + 1, (at + 1) * course.months);
}

/** The loan that a pay-off means; null for none. */
export function paidOffLoan(
  baseline: Baseline,
  named: string | undefined,
): { of: 'series' | 'statements'; at: number } | null {
  const candidates = [
    ...loanSeries(baseline).map((at) => {
      const { bills, amount, last } = baseline.series[at]!;
      return { of: 'series' as const, at, amount: amount as number, ids: [...bills, last.account] };
    }),
    ...loans(baseline).map((at) => {
      const { id, repayment } = baseline.cards[at]!;
      return { of: 'statements' as const, at, amount: repayment, ids: [id] };
    }),
  ];
  if (named !== undefined) return candidates.find(({ ids }) => ids.includes(named)) ?? null;
  return candidates.reduce<(typeof candidates)[number] | null>(
    (largest, each) => (largest === null || each.amount > largest.amount ? each : largest),
    null,
  );
}
