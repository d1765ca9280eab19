import { ENOUGH_MONTHS } from '../measure/spending.ts';
import { hold } from '../range.ts';
import type { Habit } from './habit.ts';

/** Non-essential share of purchases; what is not spent there goes to essentials, so the total stays. */
export const nonEssentialShare: Habit = {
  id: 'non-essential-share',
  today: ({ spending }) => ({
    level: spending.share,
    measured: spending.totals.length >= ENOUGH_MONTHS,
    applies: spending.totals.length > 0,
  }),
  hold: (course, level, from, { spending }) =>
    hold(course.nonEssential, Math.min(level, 1), spending.share, 'low', from),
};
