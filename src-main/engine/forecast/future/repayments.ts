import { addRepayment } from '../../add.ts';
import type { Traveller } from './traveller.ts';

/**
 * Payments to accounts that are still to come, by the review before which they fall. They may be added at the review:
 * the state leaves out those from before an account's last statement, whose balance says it already.
 */
export interface Repayments {
  /** First entry of each review, and the next of each entry; −1 for none. */
  first: Int32Array;
  next: Int32Array;
  account: Int32Array;
  day: Int32Array;
  amount: Float64Array;
  count: number;
}

export function repayments(reviews: number, room: number): Repayments {
  return {
    first: new Int32Array(reviews),
    next: new Int32Array(room),
    account: new Int32Array(room),
    day: new Int32Array(room),
    amount: new Float64Array(room),
    count: 0,
  };
}

export function forgetRepayments(list: Repayments): void {
  list.first.fill(-1);
  list.count = 0;
}

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
