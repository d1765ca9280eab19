import { dayFromNumber, dayNumber, monthNumber } from '#shared/domain/day.ts';
import type { Baseline } from '../baseline.ts';
import { dueDaysAfter } from '../measure/series.ts';
import { STEP, type Step } from './step.ts';

/** One bill to come. */
export interface BillAhead {
  series: number;
  due: number;
  /** Day it comes in, and day it is paid when paid on time. */
  issued: number;
  onTime: number;
}

/** The bills that recurring obligations bring up to a day, by due day. `last` is a day number. */
export function billsToCome({ today, series, seriesEarly }: Baseline, last: number): BillAhead[] {
  const bills = series.flatMap((entry, at) =>
    dueDaysAfter(entry, dayFromNumber(last + 60)).flatMap((day) => {
      const due = dayNumber(day);
      // What fell due before today and is not in the ledger was not recorded, and is not made up now.
      if (due <= today) return [];
      const issued = Math.max(today + 1, due - entry.lead);
      const onTime = Math.max(issued, due - seriesEarly[at]!);
      return [{ series: at, due, issued, onTime }];
    }),
  );
  return bills.sort((one, other) => one.due - other.due || one.series - other.series);
}

/** A bill becomes a step on the day it would be paid on time; before, it changes nothing in a score. */
export function billsAhead(baseline: Baseline, last: number): Step[] {
  return billsToCome(baseline, last).map((bill, index) => ({
    kind: STEP.bill,
    day: bill.onTime,
    month: monthNumber(dayFromNumber(bill.due)) - baseline.month,
    index,
  }));
}
