import { dayNumber } from '#shared/domain/day.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { sum } from '../advance.ts';
import { NEVER } from '../state.ts';
import type { Due } from './due.ts';

/** A statement's minimum as a due, with the payments before it that no earlier statement had needed. */
export interface StatementDue extends Due {
  kind: 'statement';
  credit: number;
}

/**
 * The minimums of one account's statements, and the payments to the account that met them.
 * - A payment goes to the oldest minimum still open, and on to the next ones while something is open.
 * - Of the payments between two statements, those that nothing open needed are kept whole for the second one, so
 *   paying shortly before a statement is worth no less than paying after it. They wait for no later one, so a month
 *   without payment still shows. Which are kept depends on their amounts alone, never on their days: a payment made
 *   earlier between the same two statements can never be worth less.
 * - What a payment leaves over after the newest minimum is that statement's own: who paid last month in full and
 *   nothing this month is late.
 */
export function accountDues(
  statements: RecordOf<'statement'>[],
  payments: readonly RecordOf<'payment'>[],
): StatementDue[] {
  const dues: StatementDue[] = [];
  const coming = payments.map((payment) => ({ day: dayNumber(payment.day), amount: payment.amount as number }));
  coming.sort((one, other) => one.day - other.day || one.amount - other.amount);
  let next = 0;
  let open = 0;
  let kept: Paid[] = [];
  const payUntil = (day: number) => {
    const between: Paid[] = [];
    for (; next < coming.length && coming[next]!.day < day; next++) between.push(coming[next]!);
    let needed = 0;
    for (let at = open; at < dues.length; at++) needed = sum(needed, dues[at]!.owed - dues[at]!.paid);
    for (const payment of between) open = pay(dues, open, payment);
    return spend(between, needed).left;
  };
  for (const statement of [...statements].sort(order)) {
    const day = dayNumber(statement.day);
    const since = payUntil(day);
    // A statement that asks for nothing leaves what was kept for it to the next one.
    if (dues.at(-1)?.owed !== 0) kept = [];
    for (const payment of since) kept.push(payment);
    const due = dueOf(statement, day);
    due.credit = totalOf(kept);
    dues.push(due);
    if (open < dues.length - 1) continue;
    if (due.owed === 0) {
      open++;
      continue;
    }
    const { spent, left } = spend(kept, due.owed);
    due.paid = spent;
    if (due.paid < due.owed) continue;
    due.met = day;
    due.further = left;
    open++;
  }
  payUntil(NEVER);
  return dues;
}

interface Paid {
  day: number;
  amount: number;
}

/** Pays on the dues from the place `open` on, oldest first, and answers the first place that is open after it. */
function pay(dues: StatementDue[], open: number, { day, amount }: Paid): number {
  while (open < dues.length && amount > 0) {
    const due = dues[open]!;
    if (due.met !== NEVER) {
      open++;
      continue;
    }
    const last = open === dues.length - 1;
    const part = last ? amount : Math.min(amount, due.owed - due.paid);
    due.paid = sum(due.paid, part);
    amount -= part;
    if (due.paid < due.owed) break;
    due.met = day;
    open++;
  }
  // Nothing is open (any more): what is left is the newest statement's own.
  if (amount > 0 && open === dues.length) dues.at(-1)?.further.push({ day, amount });
  return open;
}

/** Covers what is needed with whole payments, the smallest first. Depends on their amounts alone, not on their days. */
function spend(payments: readonly Paid[], needed: number): { spent: number; left: Paid[] } {
  const left = [...payments].sort((one, other) => one.amount - other.amount || one.day - other.day);
  let spent = 0;
  let count = 0;
  while (spent < needed && count < left.length) spent = sum(spent, left[count++]!.amount);
  return { spent, left: left.slice(count) };
}

function totalOf(payments: readonly Paid[]): number {
  let total = 0;
  for (const { amount } of payments) total = sum(total, amount);
  return total;
}

function dueOf(statement: RecordOf<'statement'>, day: number): StatementDue {
  return {
    kind: 'statement',
    id: statement.id,
    account: statement.account,
    known: day,
    due: dayNumber(statement.due),
    owed: statement.minimumDue,
    met: statement.minimumDue === 0 ? day : NEVER,
    paid: 0,
    further: [],
    reported: 0,
    most: NEVER,
    forgiven: false,
    credit: 0,
  };
}

/** By day; statements of one day by what they say, so that the order of the records cannot matter. */
export function order(one: RecordOf<'statement'>, other: RecordOf<'statement'>): number {
  return (
    (one.day < other.day ? -1 : one.day > other.day ? 1 : 0) ||
    (one.due < other.due ? -1 : one.due > other.due ? 1 : 0) ||
    one.minimumDue - other.minimumDue ||
    one.balance - other.balance ||
    one.newCharges - other.newCharges
  );
}
