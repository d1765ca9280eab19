import { MOST_ADDED } from '#shared/domain/habit-range.ts';
import type { Habit } from './habit.ts';

/** How many people one can fully rely on are added to the connections, all in the first month of the habit. */
export const connectionsAdded: Habit = {
  id: 'connections-added',
  today: ({ connectionsCount }) => ({ level: 0, measured: true, applies: connectionsCount }),
  hold: (course, level, from, { connectionsCount }) => {
    const count = Math.min(Math.round(level), MOST_ADDED);
    const month = Math.max(0, from);
    if (connectionsCount && count > 0 && month < course.months) course.connectionsAdded[month] = count;
  },
};
