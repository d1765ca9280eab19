import type { Occur } from './happening.ts';
import { bitOf } from './identity-bit.ts';

/** The phone number on record is no longer right. */
export const phoneChanged: Occur<'phone-changed'> = (course, _happening, month) => {
  course.outdated[month] = course.outdated[month]! | bitOf('phone');
};
