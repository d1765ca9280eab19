import type { Occur } from './happening.ts';

/** Every card's limit is raised or cut to a multiple of what it was, from that month on. */
export const limitChanged: Occur<'limit-changed'> = (course, { ratio }, month) => {
  for (let at = month; at < course.months; at++) course.limits[at] = course.limits[at]! * ratio;
};
