import { dayNumber } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { take } from '../steps.ts';
import { accountIndex } from './account-index.ts';
import type { Live } from './live.ts';

/** One more purchase; false where it was paid with an account that the state has no place for yet. */
export function addPurchase(live: Live, purchase: RecordOf<'purchase'>): boolean {
  const account = accountIndex(live, purchase.paidWith);
  if (account === null) return false;
  live.purchases.set(purchase.id, purchase);
  const on = dayNumber(purchase.day);
  const essential = purchase.essential ?? isEssential(purchase.category, live.categories);
  take(live.state, { day: on, rank: 2, what: 'purchase', on, amount: purchase.amount, essential, account });
  return true;
}

/** Money that came back, for the purchase it names where that is known by then; false as for a purchase. */
export function addRefund(live: Live, refund: RecordOf<'refund'>): boolean {
  const named = refund.purchase ? live.purchases.get(refund.purchase) : undefined;
  const purchase = named !== undefined && named.day <= refund.day ? named : refund;
  const account = accountIndex(live, refund.paidWith ?? purchase.paidWith);
  if (account === null) return false;
  const on = dayNumber(refund.day);
  const purchased = dayNumber(purchase.day);
  const essential = purchase.essential ?? isEssential(purchase.category, live.categories);
  take(live.state, { day: on, rank: 2, what: 'refund', on, purchased, amount: refund.amount, essential, account });
  return true;
}
