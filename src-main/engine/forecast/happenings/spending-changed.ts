import type { Occur } from './happening.ts';

/** More or less is spent for some months: a wedding, a lean season. */
export const spendingChanged: Occur<'spending-changed'> = (course, { ratio, months }, month) => {
  const end = Math.min(course.months, month + months);
  for (let at = month; at < end; at++) course.spending[at] = course.spending[at]! * ratio;
};
