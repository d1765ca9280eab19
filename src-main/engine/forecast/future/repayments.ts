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
