import type { Occur } from './happening.ts';

/** Income that comes once. */
export const windfall: Occur<'windfall'> = (course, { amount }, month) => {
  course.extraIncome[month] = course.extraIncome[month]! + amount;
};
