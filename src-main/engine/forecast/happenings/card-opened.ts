import type { Occur } from './happening.ts';

/** Cards that one scenario can open; further ones are refused as a contradiction. */
export const MOST_OPENED = 3;

/** A card is asked for and granted; it is kept, and used only as the others are. */
export const cardOpened: Occur<'card-opened'> = (course, { limit }, month) => {
  course.extraApplications[month] = course.extraApplications[month]! + 1;
  course.opened.push({ month, limit });
};
