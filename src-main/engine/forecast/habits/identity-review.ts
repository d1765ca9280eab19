import type { Habit } from './habit.ts';

/** Months between two reviews of the identity items. Reviewing more often adds to the person's own reviews. */
export const identityReview: Habit = {
  id: 'identity-review',
  today: ({ identity }) => ({
    level: identity.interval,
    measured: identity.measured,
    applies: true,
  }),
  hold: (course, level, from, { identity }) => {
    const every = Math.max(1, Math.round(level));
    const first = Math.max(0, from);
    if (every > identity.interval) course.ownReviews.fill(0, first);
    for (let month = first; month < course.months; month += every) course.reviews[month] = 1;
  },
};
