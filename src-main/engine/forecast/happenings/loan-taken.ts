import type { Occur } from './happening.ts';

/** A loan is asked for and granted; its instalments fall due from the month after on. */
export const loanTaken: Occur<'loan-taken'> = (course, { amount, months }, month) => {
  course.extraApplications[month] = course.extraApplications[month]! + 1;
  course.loans.push({ month, count: months, amount: Math.max(1, Math.round(amount / months)) });
};
