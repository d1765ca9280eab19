import type { Occur } from './happening.ts';

/** Everything that falls due that month is met late. */
export const allBillsLate: Occur<'all-bills-late'> = (course, { daysLate }, month, { series }) => {
  for (const at of series.keys()) course.lateDays[at * course.months + month] = daysLate;
  course.cardLateDays[month] = daysLate;
};
