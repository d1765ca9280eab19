import type { Baseline } from '../baseline.ts';
import type { Occur } from './happening.ts';

/** One due of that month is met late: the bill that is named, or the largest that recurs. */
export const latePayment: Occur<'late-payment'> = (course, { bill, daysLate }, month, baseline) => {
  const at = seriesFor(baseline, bill);
  if (at >= 0) course.lateDays[at * course.months + month] = daysLate;
};

function seriesFor({ series, bills }: Baseline, bill: string | undefined): number {
  if (bill !== undefined) {
    const named = bills.get(bill);
    const sameBill = series.findIndex((entry) => entry.last.id === bill);
    return sameBill >= 0 ? sameBill : series.findIndex((entry) => named && entry.last.payee === named.payee);
  }
  let largest = -1;
  for (const [at, entry] of series.entries()) {
    if (entry.every !== 'month') continue;
    if (largest < 0 || entry.amount > series[largest]!.amount) largest = at;
  }
  return largest >= 0 || series.length === 0 ? largest : 0;
}
