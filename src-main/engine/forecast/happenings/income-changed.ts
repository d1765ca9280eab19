import type { Occur } from './happening.ts';

/** Income is a multiple of what it was, from that month on: a rise, or a cut. */
export const incomeChanged: Occur<'income-changed'> = (course, { ratio }, month) => {
  for (let at = month; at < course.months; at++) course.income[at] = course.income[at]! * ratio;
};
