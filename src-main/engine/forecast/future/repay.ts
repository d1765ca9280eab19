import { addRepayment } from '../../add.ts';
import type { Traveller } from './traveller.ts';

/** Notes a payment to an account (−1: nothing is owed on it) on a day after the forecast's first; late ones are dropped. */
export function willRepay(who: Traveller, account: number, day: number, amount: number): void {
  const { reviewOf, person } = who.prepared;
  const after = day - person.baseline.today;
  if (account < 0 || after >= reviewOf.length) return;
  const list = who.repayments;
  const review = reviewOf[after]!;
  const at = list.count++;
  list.next[at] = list.first[review]!;
  list.first[review] = at;
  list.account[at] = account;
  list.day[at] = day;
  list.amount[at] = amount;
}

/** Makes the payments up to a review happen. */
export function repay(who: Traveller, review: number): void {
  const list = who.repayments;
  for (let at = list.first[review]!; at >= 0; at = list.next[at]!) {
    addRepayment(who.state, list.account[at]!, list.day[at]!, list.amount[at]!);
  }
}
