import { setIdentity } from '../../add.ts';
import { NEVER } from '../../state.ts';
import type { Course } from '../course.ts';
import { isReviewed } from '../steps/identity-ahead.ts';
import type { Traveller } from './traveller.ts';

/** A review looks at every item on record; a change of how many are verified brings further ones, or lets some lapse. */
export function reviewIdentity(who: Traveller, course: Course, month: number, day: number): void {
  const { baseline, verifyingOrder } = who.prepared.person;
  const { itemState } = who.state;
  const reviewed = isReviewed(baseline, course, month);
  const wanted = course.verified[month]!;
  for (let rank = 0; rank < verifyingOrder.length; rank++) {
    const item = verifyingOrder[rank]!;
    const standing = itemState[item]!;
    if (wanted >= 0 && rank < wanted && standing !== 2) put(who, item, 2, day);
    else if (wanted >= 0 && rank >= wanted && standing === 2) put(who, item, 0, day);
    else if (reviewed && standing > 0) put(who, item, standing === 2 ? 2 : 1, day);
  }
}

/** Items that are no longer right, as bits, lose their standing until they are verified again. */
export function outdateItems(who: Traveller, items: number, day: number): void {
  for (let item = 0; item < who.state.itemState.length; item++) {
    if ((items & (1 << item)) !== 0 && who.state.itemState[item]! > 0) put(who, item, 0, day);
  }
}

function put(who: Traveller, item: number, standing: 0 | 1 | 2, day: number): void {
  setIdentity(who.state, item, standing, standing === 0 ? -NEVER : day);
  who.recorder?.identity(item, standing, day);
}
