import type { BillState } from '#shared/contract/areas/ledger.ts';
import { money } from '#shared/domain/money.ts';
import type { Obligation } from '../engine/dues/obligations.ts';

/** How a bill stands, for the screens. */
export function billStateOf(obligation: Obligation): BillState {
  const { status, daysLate, amount, paid, metOn } = obligation;
  return { status, daysLate, paid, remaining: money(Math.max(amount - paid, 0)), paidOn: metOn };
}
