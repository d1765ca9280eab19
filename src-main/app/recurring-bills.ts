import { addDays, type Day, dayInMonth, daysBetween, monthNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord, RecordOf, Recurrence } from '#shared/domain/record.ts';
import type { Edit } from './edit.ts';

type Bill = RecordOf<'bill'>;

/** A recurring bill's next occurrence is entered this many days before it is due, so that it can be seen and paid early. */
const LEAD_DAYS = 35;
/** A series that was forgotten for years is caught up in steps, so that one bad date cannot flood the ledger. */
const MOST_AT_ONCE = 400;

const MONTHS = { month: 1, quarter: 3, year: 12 };

/** The due day after `due`; `dayOfMonth` is the day that months are counted on, 31 for a bill of the last day. */
export function nextDue(due: Day, every: Recurrence['every'], dayOfMonth = Number(due.slice(8))): Day {
  return every === 'week' ? addDays(due, 7) : dayInMonth(monthNumber(due) + MONTHS[every], dayOfMonth);
}

/**
 * The edit that enters what recurring bills are due to bring by now: for each bill with a recurrence that no bill
 * follows, its next occurrences up to `LEAD_DAYS` ahead. Null when there are none.
 */
export function nextOccurrences(ledger: Ledger, today: Day, newId: () => string): Edit | null {
  const put = occurrencesUntil(ledger.records, today, addDays(today, LEAD_DAYS), newId);
  return put.length === 0 ? null : { put, remove: [] };
}

/** The occurrences of recurring bills that are due up to a day and not entered yet, each behind the one that it follows. */
export function occurrencesUntil(
  records: readonly LedgerRecord[],
  today: Day,
  horizon: Day,
  newId: () => string,
): Bill[] {
  const bills = new Map<string, Bill>();
  const followed = new Set<string>();
  for (const record of records) {
    if (record.kind !== 'bill') continue;
    bills.set(record.id, record);
    if (record.follows !== undefined) followed.add(record.follows);
  }
  const put: Bill[] = [];
  for (const bill of bills.values()) {
    if (!bill.recurrence || followed.has(bill.id)) continue;
    const { every, until } = bill.recurrence;
    const dayOfMonth = dayOfMonthOf(bill, bills);
    let last = bill;
    let due = nextDue(bill.due, every, dayOfMonth);
    while (due <= horizon && (until === undefined || due <= until) && put.length < MOST_AT_ONCE) {
      last = following(last, due, today, newId());
      put.push(last);
      due = nextDue(due, every, dayOfMonth);
    }
  }
  return put;
}

/** The next bill of a series, known as long before its due day as the last one was, and no later than today. */
function following(bill: Bill, due: Day, today: Day, id: string): Bill {
  const lead = Math.min(Math.max(daysBetween(bill.day, bill.due), 0), LEAD_DAYS);
  const known = addDays(due, -lead);
  const { note: _note, original: _original, ...kept } = bill;
  return { ...kept, id, day: known < today ? known : today, due, follows: bill.id };
}

/**
 * The day of the month a series falls on. A bill on the last day of a short month may belong to a later day, which
 * the earlier bills of its series remember.
 */
function dayOfMonthOf(bill: Bill, bills: Map<string, Bill>): number {
  let latest = Number(bill.due.slice(8));
  if (addDays(bill.due, 1).slice(8) !== '01') return latest;
  let before = bill.follows === undefined ? undefined : bills.get(bill.follows);
  for (let steps = 0; before && steps < 12; steps++) {
    latest = Math.max(latest, Number(before.due.slice(8)));
    before = before.follows === undefined ? undefined : bills.get(before.follows);
  }
  return latest;
}
