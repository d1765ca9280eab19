import { setIdentity } from '../../add.ts';
import { NEVER } from '../../state.ts';
import type { Course } from '../course.ts';
import { PURPOSE, share } from '../dice.ts';
import { isReviewed } from '../steps/identity-ahead.ts';
import type { Traveller } from './traveller.ts';

/** A review looks at every item on record; a change of how many are verified brings further ones, or lets some lapse. */
export function reviewIdentity(who: Traveller, course: Course, month: number, day: number): void {
  const { baseline, verifyingOrder } = who.prepared.person;
  const { itemState } = who.state;
  const own = share(who.key, month, PURPOSE.identityReview) < who.reviewing;
  const reviewed = course.reviews[month] === 1 || (own && isReviewed(baseline, course, month));
  const wanted = course.verified[month]!;
  for (let rank = 0; rank < verifyingOrder.length; rank++) {
    const item = verifyingOrder[rank]!;
    const standing = itemState[item]!;
    if (wanted >= 0 && rank < wanted && standing !== 2) put(who, item, 2, day);
    else if (wanted >= 0 && rank >= wanted && standing === 2 && (who.grown & (1 << item)) === 0) put(who, item, 0, day);
    else if (reviewed && standing > 0) put(who, item, standing === 2 ? 2 : 1, day);
  }
}

/**
 * A further item gets verified without any habit, whichever; it is looked at on that day too where a habit had it
 * verified before, so that the habit is never the staler. Who holds fewer than today lets none be added.
 */
export function growIdentity(who: Traveller, course: Course, month: number, day: number): void {
  const { baseline, verifyingOrder } = who.prepared.person;
  const { verified } = baseline.identity;
  const held = course.verified[month]!;
  if ((held >= 0 && held < verified) || share(who.key, month, PURPOSE.identityGrowth) >= who.growing) return;
  let left = 0;
  for (let rank = verified; rank < verifyingOrder.length; rank++) {
    if ((who.grown & (1 << verifyingOrder[rank]!)) === 0) left++;
  }
  let chosen = Math.floor(share(who.key, month, PURPOSE.identityGrowth, 1) * left);
  for (let rank = verified; rank < verifyingOrder.length; rank++) {
    const item = verifyingOrder[rank]!;
    if ((who.grown & (1 << item)) !== 0 || chosen-- > 0) continue;
    who.grown |= 1 << item;
    put(who, item, 2, day);
    return;
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
