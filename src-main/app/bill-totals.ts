import type { Period, Report } from '#shared/domain/report.ts';
import type { Obligation } from '../engine/dues/obligations.ts';

type BillTotals = Pick<Report['totals'], 'billsDue' | 'billsOnTime' | 'billsLate' | 'billsOpen'>;

/** How the bills that fall due in a period stand among these obligations: met in time, late (met or not), or open and not due yet. */
export function billTotals(obligations: readonly Obligation[], period: Period): BillTotals {
  const totals = { billsDue: 0, billsOnTime: 0, billsLate: 0, billsOpen: 0 };
  for (const { kind, due, status } of obligations) {
    if (kind !== 'bill' || due < period.from || due > period.to) continue;
    totals.billsDue++;
    if (status === 'paid') totals.billsOnTime++;
    else if (status === 'open') totals.billsOpen++;
    else totals.billsLate++;
  }
  return totals;
}
