import type { RecordOf } from '#shared/domain/record.ts';
import { sum } from './advance.ts';
import { dayNumberOf } from './calendar.ts';
import type { Due } from './dues.ts';
import { NEVER } from './state.ts';

/** Bills as dues. A bill is met on the day the payments that name it reach its amount; parts add up. */
export function billDues(bills: RecordOf<'bill'>[], payments: Map<string, RecordOf<'payment'>[]>): Due[] {
  return bills.map((bill) => {
    const due: Due = {
      kind: 'bill',
      id: bill.id,
      account: bill.account ?? null,
      known: dayNumberOf(bill.day),
      due: dayNumberOf(bill.due),
      owed: bill.amount,
      met: bill.amount === 0 ? dayNumberOf(bill.day) : NEVER,
      paid: 0,
      further: [],
      reported: 0,
      most: NEVER,
      forgiven: false,
    };
    for (const { day, amount } of byDay(payments.get(bill.id) ?? [])) {
      if (due.met !== NEVER) due.further.push({ day, amount });
      else {
        due.paid = sum(due.paid, amount);
        if (due.paid >= due.owed) due.met = day;
      }
    }
    return due;
  });
}

/** Payments summed by day, earliest first: payments of one day count as one, so their order cannot matter. */
function byDay(payments: RecordOf<'payment'>[]): { day: number; amount: number }[] {
  if (payments.length === 1) return [{ day: dayNumberOf(payments[0]!.day), amount: payments[0]!.amount }];
  const sums = new Map<number, number>();
  for (const payment of payments) {
    const day = dayNumberOf(payment.day);
    sums.set(day, sum(sums.get(day) ?? 0, payment.amount));
  }
  return [...sums].map(([day, amount]) => ({ day, amount })).sort((one, other) => one.day - other.day);
}
