import { dayInMonth, dayNumber } from '#shared/domain/day.ts';
import type { Baseline } from '../baseline.ts';

/** Kinds of steps, in the order in which those of one day are taken. */
export const STEP = {
  pending: 0,
  closing: 1,
  limits: 2,
  statement: 3,
  bill: 4,
  instalment: 5,
  earlyPurchases: 6,
  latePurchases: 7,
  extraPurchases: 8,
  income: 9,
  extraIncome: 10,
  application: 11,
  extraApplication: 12,
  outdated: 13,
  identity: 14,
  connectionReview: 15,
  connectionDefault: 16,
  opening: 17,
  connectionsAdded: 18,
  connectionsPruned: 19,
  growth: 20,
} as const;

export interface Step {
  kind: number;
  day: number;
  /** Month of the course. */
  month: number;
  index: number;
}

/** Day number of a day of a month of the course, or the month's last day where it is shorter. */
export function dayOf(baseline: Baseline, month: number, dayOfMonth: number): number {
  return dayNumber(dayInMonth(baseline.month + month, dayOfMonth));
}

/** The same, but in the current month not before tomorrow: what is planned for this month can still happen. */
export function dayStillOf(baseline: Baseline, month: number, dayOfMonth: number): number {
  const day = dayOf(baseline, month, dayOfMonth);
  const end = dayOf(baseline, month, 31);
  return month === 0 && day <= baseline.today && baseline.today < end ? baseline.today + 1 : day;
}
