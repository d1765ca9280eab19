import { hold } from '../range.ts';
import type { Habit } from './habit.ts';

/** Statement balances of all cards together, as a share of their limits. */
export const cardUse: Habit = {
  id: 'card-use',
  today: ({ cards, cardUse }) => ({
    level: cardUse.level,
    measured: cardUse.measured,
    applies: cards.some((card) => card.limit > 0 && card.billed),
  }),
  hold: (course, level, from, { cardUse }) => hold(course.cardUse, level, cardUse.level, 'low', from),
};
