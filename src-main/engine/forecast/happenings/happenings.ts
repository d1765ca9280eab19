import { allBillsLate } from './all-bills-late.ts';
import { application } from './application.ts';
import { cardClosed } from './card-closed.ts';
import { cardMaxedOut } from './card-maxed-out.ts';
import { cardOpened } from './card-opened.ts';
import { cardPaidOff } from './card-paid-off.ts';
import { cardPaymentLate } from './card-payment-late.ts';
import { connectionDefaults } from './connection-defaults.ts';
import { disputeResolved } from './dispute-resolved.ts';
import type { HappeningId, Occur } from './happening.ts';
import { incomeChanged } from './income-changed.ts';
import { incomeLost } from './income-lost.ts';
import { jobChanged } from './job-changed.ts';
import { largePurchase } from './large-purchase.ts';
import { latePayment } from './late-payment.ts';
import { limitChanged } from './limit-changed.ts';
import { loanPaidOff } from './loan-paid-off.ts';
import { loanTaken } from './loan-taken.ts';
import { moveHouse } from './move-house.ts';
import { phoneChanged } from './phone-changed.ts';
import { spendingChanged } from './spending-changed.ts';
import { windfall } from './windfall.ts';

/** Every happening of the contract; one without its file here does not compile. */
export const happenings: { [Id in HappeningId]: Occur<Id> } = {
  'late-payment': latePayment,
  'large-purchase': largePurchase,
  'limit-changed': limitChanged,
  application,
  'income-lost': incomeLost,
  'all-bills-late': allBillsLate,
  'card-closed': cardClosed,
  'card-maxed-out': cardMaxedOut,
  'card-payment-late': cardPaymentLate,
  'connection-defaults': connectionDefaults,
  'income-changed': incomeChanged,
  'job-changed': jobChanged,
  'loan-taken': loanTaken,
  'move-house': moveHouse,
  'phone-changed': phoneChanged,
  'spending-changed': spendingChanged,
  windfall,
  'card-opened': cardOpened,
  'card-paid-off': cardPaidOff,
  'loan-paid-off': loanPaidOff,
  'dispute-resolved': disputeResolved,
};
