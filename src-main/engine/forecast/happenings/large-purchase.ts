import type { Occur } from './happening.ts';

/** A purchase beyond the usual. */
export const largePurchase: Occur<'large-purchase'> = (course, { amount, essential }, month) => {
  const extra = essential ? course.extraEssential : course.extraNonEssential;
  extra[month] = extra[month]! + amount;
};
