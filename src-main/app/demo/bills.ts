import type { Category } from '#shared/domain/category.ts';
import { addDays, type Day, dayInMonth, monthNumber, monthOf } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import { LOAN } from './accounts.ts';
import { chanceFor } from './chance.ts';
import type { Span } from './span.ts';
import { LATE } from './story.ts';

/** A bill that comes every month. Amounts in fen; a range means that use decides. */
interface Recurring {
  name: string;
  payee: string;
  category: Category;
  dueOn: number;
  amount: readonly [from: number, to: number];
  account?: string;
}

const RECURRING: readonly Recurring[] = [
  { name: 'rent', payee: '自如租房 Ziroom', category: 'rent', dueOn: 5, amount: [320_000, 320_000] },
  { name: 'broadband', payee: '中国电信', category: 'phone', dueOn: 12, amount: [12_900, 12_900] },
  { name: 'loan', payee: '平安银行 装修贷', category: 'loan', dueOn: 18, amount: [286_000, 286_000], account: LOAN },
  { name: 'insurance', payee: '平安健康保险', category: 'insurance', dueOn: 22, amount: [26_800, 26_800] },
  { name: 'electricity', payee: '国网上海电力', category: 'utilities', dueOn: 27, amount: [13_800, 31_500] },
];

/** Five recurring bills with one record an occurrence, and their payments: on time but for the two late ones. */
export function demoBills(span: Span): LedgerRecord[] {
  return RECURRING.flatMap((recurring) => chainOf(recurring, span));
}

function chainOf(recurring: Recurring, span: Span): LedgerRecord[] {
  const bills: RecordOf<'bill'>[] = [];
  const payments: LedgerRecord[] = [];
  const last = monthNumber(span.to);
  for (let month = monthNumber(span.from); month <= last + 1; month++) {
    const due = dayInMonth(month, recurring.dueOn);
    // The next bill is out from the day the one before falls due.
    const issued = dayInMonth(month - 1, recurring.dueOn);
    if (issued < span.from || issued > span.to) continue;
    const bill = billOf(recurring, issued, due, bills.at(-1)?.id);
    bills.push(bill);
    const paid = paidOn(recurring, due, last - month);
    if (paid <= span.to)
      payments.push({ id: `${bill.id}-paid`, kind: 'payment', day: paid, bill: bill.id, amount: bill.amount });
  }
  const latest = bills.at(-1);
  if (latest) latest.recurrence = { every: 'month' };
  return [...bills, ...payments];
}

function billOf(recurring: Recurring, issued: Day, due: Day, follows: string | undefined): RecordOf<'bill'> {
  const { name, payee, category, amount, account } = recurring;
  const id = `demo-${name}-${monthOf(due)}`;
  return {
    id,
    kind: 'bill',
    day: issued,
    payee,
    category,
    amount: money(chanceFor(id).between(...amount)),
    due,
    ...(account === undefined ? {} : { account }),
    ...(follows === undefined ? {} : { follows }),
  };
}

function paidOn(recurring: Recurring, due: Day, monthsAgo: number): Day {
  const late = LATE.find((payment) => payment.name === recurring.name && payment.monthsAgo === monthsAgo);
  return late ? addDays(due, late.days) : addDays(due, -chanceFor(`${recurring.name} paid ${due}`).between(0, 4));
}
