import { IdentityItem } from '#shared/domain/record.ts';
import type { Habit } from './habit.ts';

/** How many identity items are verified: more are verified in the first month, fewer are let lapse in it. */
export const verifiedItems: Habit = {
  id: 'verified-items',
  today: ({ identity }) => ({ level: identity.verified, measured: true, applies: true }),
  hold: (course, level, from) => {
    course.verified.fill(Math.min(Math.round(level), IdentityItem.options.length), Math.max(0, from));
  },
};
