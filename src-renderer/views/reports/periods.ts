import { addDays, dayInMonth, monthNumber } from '#shared/domain/calendar.ts';
import type { Day } from '#shared/domain/day.ts';

export const NAMED_PERIODS = ['this-month', 'last-month', 'quarter', 'year'] as const;
export type NamedPeriod = (typeof NAMED_PERIODS)[number];

/** The days of a named period, both ends included; one that is still going on ends today. */
export function daysOf(period: NamedPeriod, today: Day): { from: Day; to: Day } {
  const month = monthNumber(today);
  switch (period) {
    case 'this-month':
      return { from: dayInMonth(month, 1), to: today };
    case 'last-month':
      return { from: dayInMonth(month - 1, 1), to: addDays(dayInMonth(month, 1), -1) };
    case 'quarter':
      return { from: dayInMonth(month - (((month % 3) + 3) % 3), 1), to: today };
    case 'year':
      return { from: dayInMonth(month - (((month % 12) + 12) % 12), 1), to: today };
  }
}
