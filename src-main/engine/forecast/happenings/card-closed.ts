import { closedCard } from './closed-card.ts';
import type { Occur } from './happening.ts';

/** A card is closed: the one that is named, or the one with the smallest limit. */
export const cardClosed: Occur<'card-closed'> = (course, { card }, month, baseline) => {
  const at = closedCard(baseline, card);
  if (at >= 0) course.closedFrom[at] = month;
};
