import type { Occur } from './happening.ts';
import { bitOf } from './identity-bit.ts';

/** The employer on record is no longer right, and so many months bring no income. */
export const jobChanged: Occur<'job-changed'> = (course, { months }, month) => {
  course.outdated[month] = course.outdated[month]! | bitOf('employer');
  course.income.fill(0, month, month + months);
};
