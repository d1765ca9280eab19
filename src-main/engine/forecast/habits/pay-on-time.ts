import { ENOUGH_DUES } from '../measure/punctuality.ts';
import { hold } from '../range.ts';
import type { Habit } from './habit.ts';

/** Share of dues met on time. Each obligation keeps its own place above or below the person's level. */
export const payOnTime: Habit = {
  id: 'pay-on-time',
  today: ({ punctuality, series, open, cards }) => ({
    level: punctuality.onTime,
    measured: punctuality.recent >= ENOUGH_DUES,
    applies: series.length > 0 || open.length > 0 || cards.some((card) => card.billed),
  }),
  hold: (course, level, from, { punctuality }) =>
    hold(course.onTime, Math.min(level, 1), punctuality.onTime, 'high', from),
};
