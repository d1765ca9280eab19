import type { Occur } from './happening.ts';
import { bitOf } from './identity-bit.ts';

/** The address on record is no longer right. */
export const moveHouse: Occur<'move-house'> = (course, _happening, month) => {
  course.outdated[month] = course.outdated[month]! | bitOf('address');
};
