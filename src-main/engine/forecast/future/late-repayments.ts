import type { Traveller } from './traveller.ts';

/** Notes a payment to a card that may come only after the card's next statement. */
export function noteLate(who: Traveller, card: number, day: number, amount: number): void {
  const at = card * who.room + who.lateCount[card]!;
  who.lateDay[at] = day;
  who.lateAmount[at] = amount;
  who.lateCount[card] = who.lateCount[card]! + 1;
}

/**
 * What earlier statements still wait for on the day of a new one: it stands on the new one's balance, so that paying
 * late never leaves less owed than paying in time.
 */
export function outstanding(who: Traveller, card: number, day: number): number {
  let sum = 0;
  const count = who.lateCount[card]!;
  for (let at = card * who.room; at < card * who.room + count; at++) {
    if (who.lateDay[at]! >= day) sum += who.lateAmount[at]!;
  }
  return sum;
}
