import { dayInMonth, dayNumber, monthNumber } from '#shared/domain/calendar.ts';
import { realBill } from '#shared/domain/currency.ts';
import type { Day } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { applicationDays } from './applications.ts';
import { monthOfDay } from './calendar.ts';
import { connectionSteps } from './connection-steps.ts';
import { order, type StatementDue } from './dues/account-dues.ts';
import type { Due } from './dues/due.ts';
import { duesOf } from './dues/dues.ts';
import { identitySteps } from './identity-steps.ts';
import { type ByKind, forgivenIn, readLedger } from './read-ledger.ts';
import { MONTHS } from './state.ts';
import { type Step, stepsOfDue } from './steps.ts';

/** A ledger up to a day, as steps that build its state. */
export interface LedgerSteps {
  steps: Step[];
  dues: Due[];
  /** Index in the state of every account that something can be owed on, by its id; and of every connection. */
  accounts: Map<string, number>;
  connections: Map<string, number>;
  realBill: number;
  /** What the person settled about categories. */
  categories: Ledger['categories'];
  records: ByKind;
  /** Bills settled before this day are no dues any more. */
  oldest: Day;
}

/**
 * Reads the records up to and including `until` into steps, for states from the day `from` on: what had left the
 * months that count by then makes no step, so that a long life costs no more for each of its records than a short one.
 */
export function ledgerSteps(ledger: Ledger, until: Day, from: Day = until): LedgerSteps {
  const records = readLedger(ledger, until);
  const accounts = new Map<string, number>();
  const banks = new Set(records.account.filter((account) => account.type === 'bank').map((account) => account.id));
  const indexOf = (account: string | undefined | null): number => {
    if (account === undefined || account === null || banks.has(account)) return -1;
    const known = accounts.get(account);
    if (known !== undefined) return known;
    accounts.set(account, accounts.size);
    return accounts.size - 1;
  };
  const real = realBill(ledger.currency);
  const first = monthNumber(from) - MONTHS + 1;
  const oldest = dayInMonth(first, 1);
  const dues = duesOf(records, real, oldest);
  const steps: Step[] = [];
  limitSteps(records, indexOf, steps);
  statementSteps(records, dues, indexOf, steps);
  const today = dayNumber(from);
  for (let tag = 0; tag < dues.length; tag++) {
    const due = dues[tag]!;
    if (due.met > today || monthOfDay(due.due) >= first) stepsOfDue(due, tag, steps);
  }
  moneySteps(records, ledger.categories, indexOf, oldest, steps);
  const forgiven = forgivenIn(records);
  for (const day of applicationDays(records.application.filter(({ id }) => !forgiven.has(id)))) {
    steps.push({ day, rank: 2, what: 'application' });
  }
  identitySteps(records.identity, steps);
  const connections = new Map<string, number>();
  for (const [connection, record] of records.connection.entries()) {
    connections.set(record.id, connection);
    connectionSteps(record, connection, steps);
  }
  return { steps, dues, accounts, connections, realBill: real, categories: ledger.categories, records, oldest };
}

type IndexOf = (account: string | undefined | null) => number;

/** Limits in force, day by day; of two on one day the higher. From its closing on an account has none. */
function limitSteps(records: ByKind, indexOf: IndexOf, steps: Step[]): void {
  const closings = new Map<string, number>();
  for (const account of records.account) {
    if (account.closed === undefined || indexOf(account.id) < 0) continue;
    const day = Math.max(dayNumber(account.closed), dayNumber(account.day));
    closings.set(account.id, day);
    steps.push({ day, rank: 0, what: 'limit', account: indexOf(account.id), limit: -1 });
  }
  const limits = records.limit.map((limit) => ({ limit, day: dayNumber(limit.day) }));
  limits.sort((one, other) => one.day - other.day || one.limit.amount - other.limit.amount);
  for (const { limit, day } of limits) {
    const account = indexOf(limit.account);
    if (account < 0 || day >= (closings.get(limit.account) ?? Number.POSITIVE_INFINITY)) continue;
    steps.push({ day, rank: 0, what: 'limit', account, limit: limit.amount });
  }
}

function statementSteps(records: ByKind, dues: Due[], indexOf: IndexOf, steps: Step[]): void {
  const credits = new Map<string, number>();
  for (const due of dues) if (due.kind === 'statement') credits.set(due.id, (due as StatementDue).credit);
  for (const statement of [...records.statement].sort(order)) {
    const account = indexOf(statement.account);
    if (account < 0) continue;
    const { balance, newCharges } = statement;
    const credit = credits.get(statement.id) ?? 0;
    steps.push({ day: dayNumber(statement.day), rank: 1, what: 'statement', account, balance, newCharges, credit });
  }
}

/** What is older than `oldest` moves no month that counts; what is owed on an account may still come from it. */
function moneySteps(
  records: ByKind,
  categories: LedgerSteps['categories'],
  indexOf: IndexOf,
  oldest: Day,
  steps: Step[],
): void {
  for (const { day, amount, category, essential, paidWith } of records.purchase) {
    const account = indexOf(paidWith);
    if (day < oldest && account < 0) continue;
    const on = dayNumber(day);
    const kind = essential ?? isEssential(category, categories);
    steps.push({ day: on, rank: 2, what: 'purchase', on, amount, essential: kind, account });
  }
  const purchases = purchasesNamed(records);
  for (const refund of records.refund) {
    const on = dayNumber(refund.day);
    const named = refund.purchase === undefined ? undefined : purchases.get(refund.purchase);
    const purchase = named !== undefined && named.day <= refund.day ? named : refund;
    const purchased = dayNumber(purchase.day);
    const essential = purchase.essential ?? isEssential(purchase.category, categories);
    const account = indexOf(refund.paidWith ?? purchase.paidWith);
    steps.push({ day: on, rank: 2, what: 'refund', on, purchased, amount: refund.amount, essential, account });
  }
  // Payments of a bill are not held against its account: the next statement says what is left, and a payment shortly
  // before a statement must be worth no less than one after it.
  for (const { day, amount, account: paid } of records.payment) {
    const account = indexOf(paid);
    const on = dayNumber(day);
    if (account >= 0) steps.push({ day: on, rank: 2, what: 'repayment', on, account, amount });
  }
  for (const { day, amount } of records.income) {
    if (day >= oldest) steps.push({ day: dayNumber(day), rank: 2, what: 'income', amount });
  }
}

/** The purchases that refunds name, by id. */
function purchasesNamed(records: ByKind): Map<string, RecordOf<'purchase'>> {
  const named = new Set<string>();
  for (const { purchase } of records.refund) if (purchase !== undefined) named.add(purchase);
  const purchases = new Map<string, RecordOf<'purchase'>>();
  if (named.size === 0) return purchases;
  for (const purchase of records.purchase) if (named.has(purchase.id)) purchases.set(purchase.id, purchase);
  return purchases;
}
