import { monthNumber } from '#shared/domain/day.ts';
import type { Baseline } from '../baseline.ts';
import type { Habit } from './habit.ts';

/**
 * What is paid on top of each loan instalment, as a share of it. A loan whose last instalment is known ends so much
 * sooner; one with statements falls so much faster.
 */
export const extraRepayment: Habit = {
  id: 'extra-repayment',
  today: (baseline) => ({
    level: 0,
    measured: true,
    applies: loanSeries(baseline).length + loans(baseline).length > 0,
  }),
  hold: (course, level, from, baseline) => {
    const first = Math.max(0, from);
    if (level <= 0) return;
    for (const at of loanSeries(baseline)) {
      const { amount, until, every } = baseline.series[at]!;
      course.onTop.fill(Math.round(amount * level), at * course.months + first, (at + 1) * course.months);
      if (until === null || every === 'week') continue;
      const left = monthsLeft(baseline, at) - first;
      if (left > 0) course.endedFrom[at] = Math.min(course.endedFrom[at]!, first + Math.ceil(left / (1 + level)));
    }
    for (const at of loans(baseline)) {
      const { repayment } = baseline.cards[at]!;
      for (let month = first + 1; month < course.months; month++) {
        const place = at * course.months + month;
        course.paidDown[place] = course.paidDown[place]! + Math.round(repayment * level) * (month - first);
      }
      course.cardOnTop.fill(Math.round(repayment * level), at * course.months + first, (at + 1) * course.months);
    }
  },
};

/** The recurring bills that are instalments of a loan. */
export function loanSeries({ series, accounts }: Baseline): number[] {
  return [...series.keys()].filter((at) => {
    const { category, account } = series[at]!.last;
    return category === 'loan' || (account !== undefined && accounts.get(account)?.type === 'loan');
  });
}

/** The accounts with statements and without a limit: loans. */
export function loans({ cards }: Baseline): number[] {
  return [...cards.keys()].filter((at) => cards[at]!.limit === 0 && cards[at]!.billed);
}

/** Months from the baseline's own up to and including that of the last instalment. */
function monthsLeft({ series, month }: Baseline, at: number): number {
  return monthNumber(series[at]!.until!) - month + 1;
}
