import { addDays, type Day, dayInMonth, daysBetween, monthNumber } from '#shared/domain/day.ts';
import { type Money, money } from '#shared/domain/money.ts';
import type { RecordOf, Recurrence } from '#shared/domain/record.ts';

type Bill = RecordOf<'bill'>;

/** An obligation that comes again: rent, a subscription, the instalments of a loan. */
export interface Series {
  /** The latest bill of it in the ledger; the next one follows it. */
  last: Bill;
  /** The ids of all its bills so far. */
  bills: string[];
  /** The usual one: the median of the latest. */
  amount: Money;
  /** What its latest bills came to, oldest first; the next one comes to one of them. */
  amounts: Money[];
  every: Recurrence['every'];
  /** Day of the month it falls on, 31 for the last. */
  dayOfMonth: number;
  /** Days between a bill's coming in and its due day. */
  lead: number;
  until: Day | null;
}

const MOST_AMOUNTS = 6;
const MONTHS = { month: 1, quarter: 3, year: 12 };
/** A bill without a stated recurrence recurs when this many of the same payee came about a month apart. */
const ENOUGH_BILLS = 3;
/** An obligation not seen for so many of its periods has ended. */
const PERIODS_UNTIL_ENDED = 2;
const DAYS = { week: 7, month: 31, quarter: 92, year: 366 };

/** The obligations that recur after `day`: those that say so, and monthly ones that show it by what they did. */
export function seriesOn(bills: readonly Bill[], day: Day): Series[] {
  const chains = chainsOf(bills.filter((bill) => bill.day <= day));
  const series: Series[] = [];
  for (const chain of chains) {
    const last = chain.at(-1)!;
    const every = last.recurrence?.every ?? (isMonthly(chain) ? 'month' : null);
    if (every === null) continue;
    if (daysBetween(last.due, day) > PERIODS_UNTIL_ENDED * DAYS[every]) continue;
    const until = last.recurrence?.until ?? null;
    series.push({
      last,
      bills: chain.map((bill) => bill.id),
      amount: medianAmount(chain.slice(-MOST_AMOUNTS)),
      amounts: chain.slice(-MOST_AMOUNTS).map((bill) => bill.amount),
      every,
      dayOfMonth: dayOfMonthOf(chain),
      lead: Math.min(Math.max(daysBetween(last.day, last.due), 0), 35),
      until,
    });
  }
  return series.sort((one, other) => (one.last.due < other.last.due ? -1 : one.last.due > other.last.due ? 1 : 0));
}

/** The due days of a series after its last bill, up to and including `to`. */
export function dueDaysAfter(series: Series, to: Day): Day[] {
  const days: Day[] = [];
  let due = series.last.due;
  for (;;) {
    due =
      series.every === 'week'
        ? addDays(due, 7)
        : dayInMonth(monthNumber(due) + MONTHS[series.every], series.dayOfMonth);
    if (due > to || (series.until !== null && due > series.until)) return days;
    days.push(due);
  }
}

/**
 * Bills that belong together, each chain by due day: linked by `follows`, or of the same payee and category. Bills that
 * say they recur also share their day of the month, so that two loans at one bank stay apart.
 */
function chainsOf(bills: readonly Bill[]): Bill[][] {
  const byId = new Map(bills.map((bill) => [bill.id, bill]));
  const chains = new Map<string, Bill[]>();
  for (const bill of bills) {
    const root = rootOf(bill, byId);
    const key = [root.payee.toLowerCase(), root.category, root.account ?? '', root.recurrence ? dueKey(root) : ''].join(
      '\n',
    );
    const chain = chains.get(key);
    if (chain) chain.push(bill);
    else chains.set(key, [bill]);
  }
  return [...chains.values()].map((chain) =>
    chain.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.id < other.id ? -1 : 1)),
  );
}

function rootOf(bill: Bill, byId: ReadonlyMap<string, Bill>): Bill {
  const seen = new Set<string>();
  let root = bill;
  while (root.follows !== undefined && !seen.has(root.id)) {
    seen.add(root.id);
    const before = byId.get(root.follows);
    if (!before) break;
    root = before;
  }
  return root;
}

function dueKey(bill: Bill): string {
  const dayOfMonth = Math.min(Number(bill.due.slice(8)), 28);
  return bill.recurrence?.every === 'week' ? 'week' : String(dayOfMonth);
}

function isMonthly(chain: readonly Bill[]): boolean {
  const recent = chain.slice(-ENOUGH_BILLS);
  if (recent.length < ENOUGH_BILLS) return false;
  return recent.slice(1).every((bill, at) => {
    const gap = daysBetween(recent[at]!.due, bill.due);
    return gap >= 24 && gap <= 37;
  });
}

/** The last day of a short month may stand for a later day, which the bills before remember. */
function dayOfMonthOf(chain: readonly Bill[]): number {
  const last = chain.at(-1)!.due;
  const here = Number(last.slice(8));
  if (addDays(last, 1).slice(8) !== '01') return here;
  return Math.max(here, ...chain.slice(-12).map((bill) => Number(bill.due.slice(8))));
}

function medianAmount(chain: readonly Bill[]): Money {
  const amounts = chain.map((bill) => bill.amount).sort((one, other) => one - other);
  return money(amounts[Math.floor(amounts.length / 2)]!);
}
