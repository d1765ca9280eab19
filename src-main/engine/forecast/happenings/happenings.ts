import { application } from './application.ts';
import type { HappeningId, Occur } from './happening.ts';
import { incomeLost } from './income-lost.ts';
import { largePurchase } from './large-purchase.ts';
import { latePayment } from './late-payment.ts';
import { limitChanged } from './limit-changed.ts';

/** Every happening of the contract; one without its file here does not compile. */
export const happenings: { [Id in HappeningId]: Occur<Id> } = {
  'late-payment': latePayment,
  'large-purchase': largePurchase,
  'limit-changed': limitChanged,
  application,
  'income-lost': incomeLost,
};
