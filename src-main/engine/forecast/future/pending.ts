import { setIdentity } from '../../add.ts';
import { take } from '../../steps.ts';
import type { Course } from '../course.ts';
import type { Traveller } from './traveller.ts';

/**
 * Something that today's records bring later by themselves. An identity record with a review dated ahead must not undo
 * what was reviewed, verified or let lapse on the way.
 */
export function takePending(who: Traveller, course: Course, index: number): void {
  const { step, card, month } = who.prepared.person.pending[index]!;
  if (card >= 0 && month >= course.closedFrom[card]!) return;
  const { state } = who;
  if (step.what !== 'identity') {
    take(state, step);
    return;
  }
  const standing = state.itemState[step.item]!;
  if (standing === 0) return;
  const best = standing === 2 || step.standing === 2 ? 2 : 1;
  setIdentity(state, step.item, best, Math.max(state.itemReviewed[step.item]!, step.reviewed));
}
