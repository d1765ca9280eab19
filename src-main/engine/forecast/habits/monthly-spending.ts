import { ENOUGH_MONTHS } from '../measure/spending.ts';
import type { Habit } from './habit.ts';

/** Purchases of a month as a multiple of the person's own. */
export const monthlySpending: Habit = {
  id: 'monthly-spending',
  today: ({ spending }) => ({
    level: 1,
    measured: spending.totals.length >= ENOUGH_MONTHS,
    applies: spending.totals.length > 0,
  }),
  hold: (course, level, from) => void course.spending.fill(level, Math.max(0, from)),
};
