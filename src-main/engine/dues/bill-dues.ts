import { dayNumber } from '#shared/domain/day.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { sum } from '../advance.ts';
import { NEVER } from '../state.ts';
import type { Due, FurtherPayment } from './due.ts';

/**
 * Bills as dues. A bill is met on the day the payments that name it reach its amount; parts add up. Bills that were due
 * and paid at once before `oldest` are left out: they can move nothing any more.
 */
export function billDues(
  bills: RecordOf<'bill'>[],
  payments: readonly RecordOf<'payment'>[],
  oldest: string = '',
): Due[] {
  const places = new Map<string, number>();
  for (let place = 0; place < bills.length; place++) places.set(bills[place]!.id, place);
  // Most bills are paid at once: a list of payments is made only where there are several.
  const paid = new Array<RecordOf<'payment'> | RecordOf<'payment'>[] | undefined>(bills.length);
  for (const payment of payments) {
    const place = payment.bill === undefined ? undefined : places.get(payment.bill);
    if (place === undefined) continue;
    const before = paid[place];
    if (before === undefined) paid[place] = payment;
    else if (Array.isArray(before)) before.push(payment);
    else paid[place] = [before, payment];
  }
  const dues: Due[] = [];
  for (let place = 0; place < bills.length; place++) {
    const bill = bills[place]!;
    const own = paid[place];
    const settled = own !== undefined && !Array.isArray(own) && own.amount >= bill.amount && own.day < oldest;
    if (!settled || bill.due >= oldest) dues.push(dueOf(bill, own));
  }
  return dues;
}

function dueOf(bill: RecordOf<'bill'>, paid: RecordOf<'payment'> | RecordOf<'payment'>[] | undefined): Due {
  const known = dayNumber(bill.day);
  const due: Due = {
    kind: 'bill',
    id: bill.id,
    account: bill.account ?? null,
    known,
    due: dayNumber(bill.due),
    owed: bill.amount,
    met: bill.amount === 0 ? known : NEVER,
    paid: 0,
    further: NONE,
    reported: 0,
    most: NEVER,
    forgiven: false,
  };
  if (paid === undefined) return due;
  if (Array.isArray(paid)) for (const { day, amount } of byDay(paid)) pay(due, day, amount);
  else pay(due, dayNumber(paid.day), paid.amount);
  return due;
}

/** Shared by the many bills that nobody paid more on. */
const NONE: FurtherPayment[] = [];

function pay(due: Due, day: number, amount: number): void {
  if (due.met !== NEVER) {
    if (due.further === NONE) due.further = [];
    due.further.push({ day, amount });
    return;
  }
  due.paid = sum(due.paid, amount);
  if (due.paid >= due.owed) due.met = day;
}

/** Payments summed by day, earliest first: payments of one day count as one, so their order cannot matter. */
function byDay(payments: RecordOf<'payment'>[]): { day: number; amount: number }[] {
  const sums = new Map<number, number>();
  for (const payment of payments) {
    const day = dayNumber(payment.day);
    sums.set(day, sum(sums.get(day) ?? 0, payment.amount));
  }
  return [...sums].map(([day, amount]) => ({ day, amount })).sort((one, other) => one.day - other.day);
}
