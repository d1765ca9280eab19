import { type Month, monthOf } from '#shared/domain/day.ts';
import { type Money, money } from '#shared/domain/money.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';

export interface MonthTotal {
  month: Month;
  entries: number;
  out: Money;
  in: Money;
}

/** What went out and came in each month: purchases and bills paid, without repayments, which are never spending. */
export function monthTotals(records: readonly LedgerRecord[]): MonthTotal[] {
  const months = new Map<Month, { entries: number; out: number; in: number }>();
  for (const record of records) {
    const month = monthOf(record.day);
    const total = months.get(month) ?? { entries: 0, out: 0, in: 0 };
    months.set(month, total);
    total.entries++;
    if (record.kind === 'purchase') total.out += record.amount;
    else if (record.kind === 'refund') total.out -= record.amount;
    else if (record.kind === 'payment' && record.bill !== undefined) total.out += record.amount;
    else if (record.kind === 'income') total.in += record.amount;
  }
  return [...months].map(([month, total]) => ({
    month,
    entries: total.entries,
    out: money(total.out),
    in: money(total.in),
  }));
}

/** The sums of all these months in one, under the name of the first. */
export function asOne(months: readonly MonthTotal[]): MonthTotal[] {
  const [first] = months;
  if (!first) return [];
  const sum = (part: (month: MonthTotal) => number) => months.reduce((total, month) => total + part(month), 0);
  return [
    {
      month: first.month,
      entries: sum(({ entries }) => entries),
      out: money(sum(({ out }) => out)),
      in: money(sum((month) => month.in)),
    },
  ];
}
