import type { Occur } from './happening.ts';

/** New credit is asked for. */
export const application: Occur<'application'> = (course, _happening, month) => {
  course.extraApplications[month] = course.extraApplications[month]! + 1;
};
