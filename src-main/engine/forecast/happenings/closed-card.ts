import type { Baseline } from '../baseline.ts';

/** The card that a closing means: the one that is named, or the one with the smallest limit; −1 for none. */
export function closedCard({ cards }: Baseline, named: string | undefined): number {
  if (named !== undefined) return cards.findIndex((card) => card.id === named);
  let smallest = -1;
  for (const [at, card] of cards.entries()) {
    if (card.limit > 0 && (smallest < 0 || card.limit < cards[smallest]!.limit)) smallest = at;
  }
  return smallest;
}
