import type { LedgerRecord, RecordKind } from '#shared/domain/record.ts';
import type { DriverId } from '#shared/domain/score.ts';
import type { ByKind } from '../read-ledger.ts';
import type { News } from './news.ts';

/** How many records a change names. */
const MOST_NAMED = 10;

/** The kinds of record that move each driver. Bills are named by what became of them, not by when they were entered. */
const MOVED_BY: Record<DriverId, RecordKind[]> = {
  'payment.on-time': ['payment', 'delinquency', 'dispute'],
  'payment.lateness': ['payment', 'delinquency', 'dispute'],
  'payment.overdue': ['payment', 'delinquency', 'dispute'],
  'payment.length': ['payment'],
  'spending.limits': ['statement', 'limit', 'payment', 'purchase', 'refund'],
  'spending.essential': ['purchase', 'refund'],
  'spending.income': ['income', 'purchase', 'refund'],
  'spending.steadiness': ['statement', 'purchase', 'refund'],
  'spending.debt-burden': ['statement', 'payment', 'income'],
  'spending.applications': ['application', 'dispute'],
  'identity.completeness': ['identity'],
  'identity.verified': ['identity'],
  'identity.freshness': ['identity'],
  'connections.count': ['connection'],
  'connections.reliability': ['connection'],
  'connections.freshness': ['connection'],
};

/**
 * Ids of the records behind a driver's move, at most ten; none where it was time alone. Of what was spent the largest
 * come first, since they move it most, of all else the newest.
 */
export function recordsBehind(driver: DriverId, reason: string, news: News, records: ByKind): string[] {
  const late = [...news.becameLate, ...news.stillLate];
  if (reason === 'payment.became-late') {
    late.sort((one, other) => other.due - one.due || compare(other.id, one.id));
    return late.slice(0, MOST_NAMED).map((due) => due.id);
  }
  const found: LedgerRecord[] = [];
  for (const kind of MOVED_BY[driver]) {
    for (const record of records[kind] as LedgerRecord[]) {
      if (news.isNew(record) && concerns(driver, record)) found.push(record);
    }
  }
  const spent = driver.startsWith('spending.');
  found.sort(
    (one, other) =>
      (spent ? sizeOf(other) - sizeOf(one) : 0) || compare(other.day, one.day) || compare(other.id, one.id),
  );
  return found.slice(0, MOST_NAMED).map((record) => record.id);
}

/** On accounts, only what touches an account moves it. */
function concerns(driver: DriverId, record: LedgerRecord): boolean {
  if (driver !== 'spending.limits' && driver !== 'spending.debt-burden') return true;
  if (record.kind === 'payment') return record.account !== undefined;
  if (record.kind === 'purchase' || record.kind === 'refund') return record.paidWith !== undefined;
  return true;
}

function sizeOf(record: LedgerRecord): number {
  if (record.kind === 'statement') return Math.max(record.balance, record.newCharges);
  return 'amount' in record ? record.amount : 0;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
