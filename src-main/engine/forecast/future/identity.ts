import { setIdentity } from '../../add.ts';
import { NEVER } from '../../state.ts';
import type { Course } from '../course.ts';
import { isReviewed } from '../steps/identity-ahead.ts';
import type { Traveller } from './traveller.ts';

/** A review looks at every item on record; a change of how many are verified brings further ones, or lets some lapse. */
export function reviewIdentity(who: Traveller, course: Course, month: number, day: number): void {
  const { baseline } = who.prepared.person;
  const { itemState } = who.state;
  if (isReviewed(baseline, course, month)) {
    for (let item = 0; item < itemState.length; item++) {
      if (itemState[item]! > 0) put(who, item, itemState[item] === 2 ? 2 : 1, day);
    }
  }
  const wanted = course.verified[month]!;
  if (wanted < 0) return;
  const order = who.prepared.person.verifyingOrder;
  for (let rank = 0; rank < order.length; rank++) {
    const item = order[rank]!;
    if (rank < wanted && itemState[item] !== 2) put(who, item, 2, day);
    if (rank >= wanted && itemState[item] === 2) put(who, item, 0, day);
  }
}

function put(who: Traveller, item: number, standing: 0 | 1 | 2, day: number): void {
  setIdentity(who.state, item, standing, standing === 0 ? -NEVER : day);
  who.recorder?.identity(item, standing, day);
}
