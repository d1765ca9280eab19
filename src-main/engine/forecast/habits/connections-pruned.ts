import type { Habit } from './habit.ts';

/** How many connections are let go, the least reliable first, all in the first month of the habit. */
export const connectionsPruned: Habit = {
  id: 'connections-pruned',
  today: ({ connections }) => ({ level: 0, measured: true, applies: connections.length > 0 }),
  hold: (course, level, from, { connections }) => {
    const month = Math.max(0, from);
    if (month < course.months) course.connectionsPruned[month] = Math.min(Math.round(level), connections.length);
  },
};
