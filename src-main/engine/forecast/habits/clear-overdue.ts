import type { Habit } from './habit.ts';

/** Pays everything that is overdue today, in the first month of the habit. */
export const clearOverdue: Habit = {
  id: 'clear-overdue',
  today: ({ open, today }) => {
    const overdue = open.some((bill) => bill.due < today);
    return { level: overdue ? 0 : 1, measured: true, applies: overdue };
  },
  hold: (course, level, from) => {
    if (level >= 0.5) course.clearance = Math.max(0, from);
  },
};
