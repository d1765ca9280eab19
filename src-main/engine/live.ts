import { type Day, dayNumber } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import { accountDues, type StatementDue } from './account-dues.ts';
import { sum } from './advance.ts';
import { applicationDays } from './applications.ts';
import { billDues } from './bill-dues.ts';
import { monthOfDay } from './calendar.ts';
import { type Due, reportedDue } from './dues.ts';
import { addConnection, addIdentity } from './live-people.ts';
import { readMonthAnew } from './month-anew.ts';
import { forgivenIn, groupBy } from './read-ledger.ts';
import { Column, MONTHS } from './state.ts';
import { type LedgerState, stateOn } from './state-on.ts';
import { type Step, take } from './steps.ts';

/** What of a live state is found again by a key. A list that was found is never changed: a longer one takes its place. */
export interface Found<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** A ledger's state on a day that new records can join without the ledger being read again. */
export interface Live extends LedgerState {
  readonly day: Day;
  /** The payments of every bill and account, the dues of every month, and where each due lies, by id. */
  readonly payments: Found<string, readonly RecordOf<'payment'>[]>;
  readonly months: Found<number, readonly number[]>;
  readonly places: Found<string, number>;
  readonly purchases: Found<string, RecordOf<'purchase'>>;
  readonly bills: Found<string, RecordOf<'bill'>>;
}

/** Reads a ledger once. */
export function liveOn(ledger: Ledger, day: Day): Live {
  const read = stateOn(ledger, day);
  return {
    ...read,
    day,
    payments: groupBy(read.records.payment, (payment) => payment.bill ?? payment.account),
    months: groupBy([...read.dues.keys()], (place) => monthOfDay(read.dues[place]!.due)),
    places: new Map(read.dues.map((due, place) => [due.id, place])),
    purchases: new Map(read.records.purchase.map((purchase) => [purchase.id, purchase])),
    bills: new Map(read.records.bill.map((bill) => [bill.id, bill])),
  };
}

/**
 * Adds one record to a live state, in time that does not grow with the ledger: a bill, its payment, a report or a
 * dispute touches the dues of one month, a payment to an account that account's statements, an identity item its own
 * records, everything else a figure. Answers false, and changes nothing, where a record changes what earlier purchases
 * and payments mean: an account, its limit or statement, its first use, a report about it that is disputed. They come
 * once a month, and reading the ledger again costs some 0.3 µs a record (bench/score.bench.ts). Same state as `stateOn`.
 */
export function addLive(live: Live, record: LedgerRecord): boolean {
  if (record.day > live.day) return true;
  switch (record.kind) {
    case 'transfer':
    case 'reading':
      break;
    case 'income':
      step(live, { day: dayNumber(record.day), rank: 2, what: 'income', amount: record.amount });
      break;
    case 'application':
      countApplications(live, [...live.records.application, record], forgivenIn(live.records));
      break;
    case 'purchase':
    case 'refund':
      if (!addMoney(live, record)) return false;
      break;
    case 'bill':
      addBill(live, record);
      break;
    case 'payment':
      if (!addPayment(live, record)) return false;
      break;
    case 'identity':
      addIdentity(live, record);
      break;
    case 'connection':
      addConnection(live, record);
      break;
    case 'delinquency':
      addReport(live, record);
      break;
    case 'dispute':
      if (!addDispute(live, record)) return false;
      break;
    default:
      return false;
  }
  (live.records[record.kind] as LedgerRecord[]).push(record);
  return true;
}

/** Requests may turn out to be one with others, or be taken out: they are few, and counted anew. */
function countApplications(
  live: Live,
  applications: readonly RecordOf<'application'>[],
  forgiven: ReadonlySet<string>,
): void {
  const column = Column.applications * MONTHS;
  live.state.columns.fill(0, column, column + MONTHS);
  for (const day of applicationDays(applications.filter(({ id }) => !forgiven.has(id))))
    step(live, { day, rank: 2, what: 'application' });
}

function addBill(live: Live, bill: RecordOf<'bill'>): void {
  live.bills.set(bill.id, bill);
  const due = billDues([bill], live.payments.get(bill.id) ?? [])[0]!;
  due.forgiven = forgivenIn(live.records).has(bill.id);
  due.reported = reportedOf(live, bill.id, forgivenIn(live.records));
  addDue(live, due);
}

/** The longest lateness reported of a bill, but for reports that were taken out. */
function reportedOf(live: Live, bill: string, forgiven: ReadonlySet<string>): number {
  let days = 0;
  for (const report of live.records.delinquency)
    if (report.bill === bill && !forgiven.has(report.id)) days = Math.max(days, report.daysLate);
  return days;
}

function addReport(live: Live, report: RecordOf<'delinquency'>): void {
  if (forgivenIn(live.records).has(report.id)) return;
  if (report.account !== undefined) addDue(live, reportedDue(report, report.account, live.realBill));
  const place = report.bill === undefined ? undefined : live.places.get(report.bill);
  if (place === undefined) return;
  const due = live.dues[place]!;
  changeDue(live, place, { ...due, reported: Math.max(due.reported, report.daysLate) });
}

/** A resolved dispute takes out a lateness, a report of one or a request. One about an account's report is read anew. */
function addDispute(live: Live, { about, outcome }: RecordOf<'dispute'>): boolean {
  if (outcome !== 'resolved') return true;
  const forgiven = forgivenIn(live.records).add(about);
  if (live.records.application.some(({ id }) => id === about))
    countApplications(live, live.records.application, forgiven);
  const report = live.records.delinquency.find(({ id }) => id === about);
  if (report?.account !== undefined) return false;
  const named = report === undefined ? about : report.bill!;
  const place = live.places.get(named);
  if (place === undefined) return true;
  const due = live.dues[place]!;
  changeDue(live, place, report ? { ...due, reported: reportedOf(live, named, forgiven) } : { ...due, forgiven: true });
  return true;
}

function changeDue(live: Live, place: number, due: Due): void {
  live.dues[place] = due;
  readMonthAnew(live.state, live.dues, live.months.get(monthOfDay(due.due))!, monthOfDay(due.due));
}

function addMoney(live: Live, record: RecordOf<'purchase'> | RecordOf<'refund'>): boolean {
  const on = dayNumber(record.day);
  const named = record.kind === 'refund' && record.purchase ? live.purchases.get(record.purchase) : undefined;
  const purchase = named !== undefined && named.day <= record.day ? named : record;
  const paidWith = record.paidWith ?? purchase.paidWith;
  const account = accountOf(live, paidWith);
  if (account === null) return false;
  const essential = purchase.essential ?? isEssential(purchase.category, live.categories);
  const { amount } = record;
  if (record.kind === 'purchase') {
    live.purchases.set(record.id, record);
    step(live, { day: on, rank: 2, what: 'purchase', on, amount, essential, account });
  } else {
    const purchased = dayNumber(purchase.day);
    step(live, { day: on, rank: 2, what: 'refund', on, purchased, amount, essential, account });
  }
  return true;
}

/** Index of an account in the state; −1 for none or a bank's, null where the state has no place for it yet. */
function accountOf(live: Live, account: string | undefined): number | null {
  if (account === undefined) return -1;
  const known = live.accounts.get(account);
  if (known !== undefined) return known;
  return live.records.account.some((one) => one.id === account && one.type === 'bank') ? -1 : null;
}

function addPayment(live: Live, payment: RecordOf<'payment'>): boolean {
  if (payment.bill !== undefined) {
    const bill = live.bills.get(payment.bill);
    lengthen(live.payments, payment.bill, payment);
    const place = live.places.get(payment.bill);
    // A bill without a place was settled too long ago to move anything.
    if (bill && place !== undefined) replaceDue(live, place, billDues([bill], live.payments.get(bill.id) ?? [])[0]!);
    return true;
  }
  const account = accountOf(live, payment.account);
  if (account === null) return false;
  lengthen(live.payments, payment.account!, payment);
  const statements = live.records.statement.filter((one) => one.account === payment.account);
  let newest: StatementDue | null = null;
  let before = 0;
  for (const due of accountDues(statements, live.payments.get(payment.account!)!)) {
    const place = live.places.get(due.id)!;
    if (newest === null || due.known >= newest.known) {
      newest = due;
      before = (live.dues[place] as StatementDue).credit;
    }
    replaceDue(live, place, due);
  }
  if (account < 0) return true;
  const { returned } = live.state.accounts;
  if (newest) returned[account] = sum(returned[account]!, newest.credit - before);
  const on = dayNumber(payment.day);
  step(live, { day: on, rank: 2, what: 'repayment', on, account, amount: payment.amount });
  return true;
}

function addDue(live: Live, due: Due): void {
  const place = live.dues.length;
  live.places.set(due.id, place);
  lengthen(live.months, monthOfDay(due.due), place);
  live.dues.push(due);
  readMonthAnew(live.state, live.dues, live.months.get(monthOfDay(due.due))!, monthOfDay(due.due));
}

/** Puts a due in the place of what it was; what was reported or forgiven of it stays. */
function replaceDue(live: Live, place: number, due: Due): void {
  const was = live.dues[place]!;
  due.reported = was.reported;
  due.forgiven = was.forgiven;
  live.dues[place] = due;
  if (alike(was, due)) return;
  readMonthAnew(live.state, live.dues, live.months.get(monthOfDay(due.due))!, monthOfDay(due.due));
}

/** Whether the same payments met it: bill, amount and due day are the same anyway. */
function alike(one: Due, other: Due): boolean {
  if (one.met !== other.met || one.paid !== other.paid || one.further.length !== other.further.length) return false;
  return one.further.every(
    ({ day, amount }, at) => other.further[at]!.day === day && other.further[at]!.amount === amount,
  );
}

function step(live: Live, one: Step): void {
  take(live.state, one);
}

function lengthen<Key, Value>(lists: Found<Key, readonly Value[]>, key: Key, value: Value): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}
