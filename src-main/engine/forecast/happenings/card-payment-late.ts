import type { Occur } from './happening.ts';

/** The payments on that month’s card statements come late. */
export const cardPaymentLate: Occur<'card-payment-late'> = (course, { daysLate }, month) => {
  course.cardLateDays[month] = daysLate;
};
