import { ENOUGH_MONTHS_OF_RECORD } from '../measure/applications.ts';
import { hold } from '../range.ts';
import type { Habit } from './habit.ts';

/** Requests for new credit in a year; at most one a month. */
export const applications: Habit = {
  id: 'applications',
  today: ({ applications }) => ({
    level: applications.perYear,
    measured: applications.months >= ENOUGH_MONTHS_OF_RECORD,
    applies: true,
  }),
  hold: (course, level, from, { applications }) =>
    hold(course.applications, Math.min(level, 12) / 12, applications.perYear / 12, 'low', from),
};
