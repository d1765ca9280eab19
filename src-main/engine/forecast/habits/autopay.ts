import type { Baseline } from '../baseline.ts';
import type { Habit } from './habit.ts';

/** Recurring bills paid by themselves: those that were chosen, or so many of the largest. They are never late by chance. */
export const autopay: Habit = {
  id: 'autopay',
  today: ({ series }) => ({ level: 0, measured: true, applies: series.length > 0 }),
  hold: (course, level, from, baseline, bills) => {
    const automatic = bills ? chosen(baseline, bills) : largestFirst(baseline).slice(0, Math.round(level));
    for (const at of automatic) {
      course.automatic.fill(1, at * course.months + Math.max(0, from), (at + 1) * course.months);
    }
  },
};

function chosen({ series }: Baseline, bills: readonly string[]): number[] {
  return [...series.keys()].filter((at) => series[at]!.bills.some((id) => bills.includes(id)));
}

function largestFirst({ series }: Baseline): number[] {
  return [...series.keys()].sort((one, other) => series[other]!.amount - series[one]!.amount || one - other);
}
