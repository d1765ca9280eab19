import { monthOfDay } from './calendar.ts';
import { copyOpen, noneOpen, type OpenObligations } from './open-obligations.ts';

/**
 * A person on a day, in flat numbers: everything the score reads, and nothing else. The score of the ledger and every
 * future of the simulator are made by the same functions on this state (`add.ts`, `advance.ts`, `score-state.ts`), so
 * a forecast without chance equals the score of the ledger with those events appended, to the point.
 *
 * - Days are whole days since 1970 (`dayNumber`), months whole months since January 1970 (`monthNumber`), money is in
 *   minor units of the ledger's currency.
 * - Figures per calendar month lie in rings of `MONTHS` months; a month falls out of the score when it is older. Read
 *   and write them by `cell(column, month)`.
 * - Sums are whole numbers that stop at `MOST`, and worst cases are maxima: neither depends on the order of events.
 */

/** Calendar months that count, this one included. Five years: how long China's credit rules keep a bad record. */
export const MONTHS = 60;

/** Where sums stop, so that they stay exact whole numbers: 40 trillion of a currency with two decimals. */
export const MOST = 4_000_000_000_000_000;

/** The day of something that has not happened. */
export const NEVER = 0x7fff_ffff;

/** The figures kept per calendar month. A number here is the column's place in `State.columns`. */
export const Column = {
  /** Paid on obligations that were met on time, by the month of the due day. */
  kept: 0,
  /** Owed on obligations that were not met on time, by the month of the due day. */
  late: 1,
  /** How many obligations fell due or were met. */
  obligations: 2,
  /** The worst lateness of the month as a severity 0–1.2 (`severityOf`). */
  severity: 3,
  /** Essential purchases, other purchases, and what came back of each. */
  essential: 4,
  other: 5,
  essentialBack: 6,
  otherBack: 7,
  income: 8,
  /** New charges on card statements. */
  charges: 9,
  /** Sums over the statements of accounts with a limit: balances owed, and the limits in force that day. */
  balance: 10,
  limit: 11,
  applications: 12,
} as const;
const COLUMNS = 13;

/** Accounts that something can be owed on. An account keeps its index for the state's whole life. */
export interface AccountColumns {
  count: number;
  /** The limit in force; −1 when none is known or the account is closed. */
  limit: Float64Array;
  /** Balance of the last statement; since then: purchases, and payments with refunds. */
  balance: Float64Array;
  charged: Float64Array;
  returned: Float64Array;
  /** Day of the last statement; −NEVER when there was none. */
  statement: Int32Array;
}

export interface State {
  /** The day the state stands on, and its month. Only `advanceTo` moves them. */
  day: number;
  month: number;
  /** The month's slot in every column's ring. */
  slot: number;
  /** The currency's smallest bill that counts as real evidence, in minor units. */
  realBill: number;
  columns: Float64Array;
  open: OpenObligations;
  /** Severity of the worst obligation that is overdue on this day, 0–1.2. */
  overdue: number;
  /** Paid on obligations that are due in a later month: it counts in this month until then. */
  early: number;
  accounts: AccountColumns;
  /** Per identity item, in the order of `IdentityItem`: 0 none, 1 stated, 2 self-checked; and the last review's day. */
  itemState: Int32Array;
  itemReviewed: Int32Array;
  /** Per connection: reliability 1–5 (0: none here) and the last review's day. */
  reliability: Int32Array;
  connectionReviewed: Int32Array;
}

/** A state without any evidence. `accounts` and `connections` say how many of each it has room for. */
export function emptyState(day: number, realBill: number, accounts: number, connections: number): State {
  const month = monthOfDay(day);
  return {
    day,
    month,
    slot: cell(0, month),
    realBill,
    columns: new Float64Array(COLUMNS * MONTHS),
    open: noneOpen(16),
    overdue: 0,
    early: 0,
    accounts: {
      count: accounts,
      limit: new Float64Array(accounts).fill(-1),
      balance: new Float64Array(accounts),
      charged: new Float64Array(accounts),
      returned: new Float64Array(accounts),
      statement: new Int32Array(accounts).fill(-NEVER),
    },
    itemState: new Int32Array(8),
    itemReviewed: new Int32Array(8).fill(-NEVER),
    reliability: new Int32Array(connections),
    connectionReviewed: new Int32Array(connections).fill(-NEVER),
  };
}

/** Where a month's figure lies in `columns`. The month must be one of the `MONTHS` up to the state's own. */
export function cell(column: number, month: number): number {
  const slot = month % MONTHS;
  return column * MONTHS + (slot < 0 ? slot + MONTHS : slot);
}

/** Where the figure of the month `age` months ago lies, 0 to 59: as `cell`, without dividing. */
export function cellAgo(state: State, column: number, age: number): number {
  const slot = state.slot - age;
  return column * MONTHS + (slot < 0 ? slot + MONTHS : slot);
}

/** Makes `to` equal to `from` without allocating (but for a longer list of open obligations). Same accounts assumed. */
export function copyInto(from: State, to: State): void {
  to.day = from.day;
  to.month = from.month;
  to.slot = from.slot;
  to.realBill = from.realBill;
  to.overdue = from.overdue;
  to.early = from.early;
  to.columns.set(from.columns);
  copyOpen(from.open, to.open);
  to.accounts.limit.set(from.accounts.limit);
  to.accounts.balance.set(from.accounts.balance);
  to.accounts.charged.set(from.accounts.charged);
  to.accounts.returned.set(from.accounts.returned);
  to.accounts.statement.set(from.accounts.statement);
  to.itemState.set(from.itemState);
  to.itemReviewed.set(from.itemReviewed);
  to.reliability.set(from.reliability);
  to.connectionReviewed.set(from.connectionReviewed);
}

/** A state of its own with the same figures. */
export function copyOf(state: State): State {
  const copy = emptyState(state.day, state.realBill, state.accounts.count, state.reliability.length);
  copyInto(state, copy);
  return copy;
}
