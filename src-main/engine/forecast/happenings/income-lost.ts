import type { Occur } from './happening.ts';

/** No income for so many months. */
export const incomeLost: Occur<'income-lost'> = (course, { months }, month) => {
  course.income.fill(0, month, month + months);
};
