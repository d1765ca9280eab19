import type { Occur } from './happening.ts';

/** Every card is used to its limit for some months. */
export const cardMaxedOut: Occur<'card-maxed-out'> = (course, { months }, month) => {
  course.maxedOut.fill(1, month, month + months);
};
