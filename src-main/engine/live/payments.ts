import { dayNumber } from '#shared/domain/day.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { sum } from '../advance.ts';
import { accountDues, type StatementDue } from '../dues/account-dues.ts';
import { billDues } from '../dues/bill-dues.ts';
import { take } from '../steps.ts';
import { accountIndex } from './account-index.ts';
import { replaceDue } from './dues.ts';
import { type Live, lengthen } from './live.ts';

/** One more payment; false where it went to an account that the state has no place for yet. */
export function addPayment(live: Live, payment: RecordOf<'payment'>): boolean {
  if (payment.bill === undefined) return payAccount(live, payment, payment.account!);
  payBill(live, payment, payment.bill);
  return true;
}

function payBill(live: Live, payment: RecordOf<'payment'>, id: string): void {
  const bill = live.bills.get(id);
  lengthen(live.payments, id, payment);
  const place = live.places.get(id);
  // A bill without a place was settled too long ago to move anything.
  if (bill && place !== undefined) replaceDue(live, place, billDues([bill], live.payments.get(id) ?? [])[0]!);
}

/** Payments to an account may meet any of its statements: they are few, and read anew. */
function payAccount(live: Live, payment: RecordOf<'payment'>, id: string): boolean {
  const account = accountIndex(live, id);
  if (account === null) return false;
  lengthen(live.payments, id, payment);
  const statements = live.records.statement.filter((one) => one.account === id);
  let newest: StatementDue | null = null;
  let before = 0;
  for (const due of accountDues(statements, live.payments.get(id)!)) {
    const place = live.places.get(due.id)!;
    if (newest === null || due.known >= newest.known) {
      newest = due;
      before = (live.dues[place] as StatementDue).credit;
    }
    replaceDue(live, place, due);
  }
  if (account < 0) return true;
  const { returned } = live.state.accounts;
  if (newest) returned[account] = sum(returned[account]!, newest.credit - before);
  const on = dayNumber(payment.day);
  take(live.state, { day: on, rank: 2, what: 'repayment', on, account, amount: payment.amount });
  return true;
}
