import type { Habit } from './habit.ts';

/** Nobody is taken to look through connections unless they say so. */
const NEVER_MONTHS = 36;

/** Months between two looks through the connections, at each of which every judgement is made fresh. */
export const connectionReview: Habit = {
  id: 'connection-review',
  today: ({ connections }) => ({ level: NEVER_MONTHS, measured: true, applies: connections.length > 0 }),
  hold: (course, level, from) => {
    const every = Math.max(1, Math.round(level));
    if (every >= NEVER_MONTHS) return;
    for (let month = Math.max(0, from); month < course.months; month += every) course.connectionReviews[month] = 1;
  },
};
