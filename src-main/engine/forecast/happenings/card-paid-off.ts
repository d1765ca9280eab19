import type { Baseline } from '../baseline.ts';
import type { Occur } from './happening.ts';

/** Below this part of the usual balance a card counts as not yet back at it. */
const BACK_AT = 0.95;

/**
 * That month's statement is paid in full and on time: the card that is named, or the one with the largest balance. From
 * then on only new charges stand on it, and it fills again as its owner goes on paying as before.
 */
export const cardPaidOff: Occur<'card-paid-off'> = (course, { card }, month, baseline) => {
  const at = paidOffCard(baseline, card);
  if (at < 0) return;
  course.paysAll[at * course.months + month] = 1;
  const { cards, cardUse } = baseline;
  const limited = cards.filter((each) => each.limit > 0 && each.billed);
  const owed = limited.reduce((sum, each) => sum + each.mean * each.limit, 0);
  const { limit, mean, repayment } = cards[at]!;
  if (owed <= 0 || mean <= 0) return;
  const part = (mean * limit) / owed;
  const repaid = Math.min(1, repayment / (mean * limit));
  let filled = repaid;
  for (let ahead = month + 1; ahead < course.months && filled < BACK_AT; ahead++) {
    const use = cardUse.level * (1 - part + part * filled);
    if (use < course.refilled[ahead]!) course.refilled[ahead] = use;
    filled = filled * (1 - repaid) + repaid;
  }
};

/** The card that a pay-off means: the one that is named, or the one with the largest usual balance; −1 for none. */
export function paidOffCard({ cards }: Baseline, named: string | undefined): number {
  if (named !== undefined) return cards.findIndex((card) => card.id === named && card.limit > 0);
  let largest = -1;
  for (const [at, card] of cards.entries()) {
    if (card.limit === 0 || !card.billed) continue;
    if (largest < 0 || card.mean * card.limit > cards[largest]!.mean * cards[largest]!.limit) largest = at;
  }
  return largest;
}
