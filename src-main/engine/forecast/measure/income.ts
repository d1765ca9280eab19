import { type Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';

/** Income by calendar month. */
export interface Income {
  /** Totals of the past months that are drawn from, months without income included; empty when there is none. */
  totals: number[];
  /** True where it has stopped for now: it comes again after some months. */
  stopped: boolean;
  /** The day of the month on which most of it comes in. */
  dayOfMonth: number;
}

const MOST_MONTHS = 12;
/** Income that has not come for so many months has stopped, and after so many it has ended. */
const MONTHS_UNTIL_STOPPED = 3;
const MONTHS_UNTIL_ENDED = 12;

/** Reads the income of the last twelve whole months before `day`. */
export function incomeOn(ledger: Ledger, day: Day): Income {
  const end = monthNumber(day);
  const from = dayInMonth(end - MOST_MONTHS, 1);
  const months = new Map<number, number>();
  let largest = 0;
  let dayOfMonth = 1;
  for (const record of ledger.records) {
    if (record.kind !== 'income' || record.day < from || record.day > day) continue;
    if (record.amount > largest) {
      largest = record.amount;
      dayOfMonth = Number(record.day.slice(8));
    }
    const month = monthNumber(record.day);
    months.set(month, (months.get(month) ?? 0) + record.amount);
  }
  const last = Math.max(...months.keys());
  if (months.size === 0 || end - last > MONTHS_UNTIL_ENDED) return { totals: [], stopped: false, dayOfMonth };
  const stopped = end - last >= MONTHS_UNTIL_STOPPED;
  const totals: number[] = [];
  for (let month = Math.min(...months.keys()); month < (stopped ? last + 1 : end); month++)
    totals.push(months.get(month) ?? 0);
  // Someone whose first pay came this month is paid the same from now on.
  return { totals: totals.length > 0 ? totals : [months.get(end)!], stopped, dayOfMonth };
}
