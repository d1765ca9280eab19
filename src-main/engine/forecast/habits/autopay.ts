import type { Baseline } from '../baseline.ts';
import type { Habit } from './habit.ts';

/** How many recurring bills are paid by themselves, beginning with the largest. Those are never late by chance. */
export const autopay: Habit = {
  id: 'autopay',
  today: ({ series }) => ({ level: 0, measured: true, applies: series.length > 0 }),
  hold: (course, level, from, baseline) => {
    for (const at of largestFirst(baseline).slice(0, Math.round(level))) {
      course.automatic.fill(1, at * course.months + Math.max(0, from), (at + 1) * course.months);
    }
  },
};

function largestFirst({ series }: Baseline): number[] {
  return [...series.keys()].sort((one, other) => series[other]!.amount - series[one]!.amount || one - other);
}
