import type { RecordOf } from '#shared/domain/record.ts';
import { sum } from './advance.ts';
import { dayNumberOf } from './calendar.ts';
import type { Due } from './dues.ts';
import { NEVER } from './state.ts';

/** A statement's minimum as a due, with the payments before it that no earlier statement had needed. */
export interface StatementDue extends Due {
  kind: 'statement';
  credit: number;
}

/** How long a payment that no statement needed waits for the next one: one cycle, with half of another for safety. */
const WAITS = 45;

/**
 * The minimums of one account's statements, and the payments to the account that met them.
 * - A payment goes to the oldest minimum still open, and on to the next ones while something is open.
 * - A payment that comes when nothing is open is kept whole for the next statement, so paying shortly before a
 *   statement is worth no less than paying after it. It waits one cycle, so a month without payment still shows.
 * - What a payment leaves over after the newest minimum is that statement's own: who paid last month in full and
 *   nothing this month is late.
 */
export function accountDues(statements: RecordOf<'statement'>[], payments: RecordOf<'payment'>[]): StatementDue[] {
  const dues: StatementDue[] = [];
  const coming = payments.map((payment) => ({ day: dayNumberOf(payment.day), amount: payment.amount as number }));
  coming.sort((one, other) => one.day - other.day || one.amount - other.amount);
  let waiting: { day: number; amount: number }[] = [];
  let open = 0;
  let next = 0;
  const take = (until: number) => {
    for (; next < coming.length && coming[next]!.day < until; next++) {
      let { day, amount } = coming[next]!;
      if (open === dues.length) {
        waiting.push({ day, amount });
        dues.at(-1)?.further.push({ day, amount });
        continue;
      }
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
    }
  };
  for (const statement of [...statements].sort(order)) {
    const day = dayNumberOf(statement.day);
    take(day);
    const due = dueOf(statement, day);
    waiting = waiting.filter((payment) => payment.day + WAITS >= day);
    for (const payment of waiting) due.credit = sum(due.credit, payment.amount);
    dues.push(due);
    if (open < dues.length - 1) continue;
    while (due.paid < due.owed && waiting.length > 0) due.paid = sum(due.paid, waiting.shift()!.amount);
    if (due.paid < due.owed) continue;
    for (const { amount } of waiting) due.further.push({ day, amount });
    due.met = day;
    open++;
  }
  take(NEVER);
  return dues;
}

function dueOf(statement: RecordOf<'statement'>, day: number): StatementDue {
  return {
    kind: 'statement',
    id: statement.id,
    account: statement.account,
    known: day,
    due: dayNumberOf(statement.due),
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
