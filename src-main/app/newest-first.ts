import type { LedgerRecord } from '#shared/domain/record.ts';

type Records = readonly LedgerRecord[];

/** The order of a list, as long as the list lives. It may have grown at its end since (`putInPlace`). */
const known = new WeakMap<Records, Records>();

/** More than so many are sooner sorted with the rest than entered one by one. */
const FEW = 100;

/**
 * Records newest first; within a day the newest id first, since ids grow with time. What joined a list at its end goes
 * to its place in the order that the list had. An order that was given out never changes.
 */
export function newestFirst(records: Records): Records {
  const before = known.get(records);
  if (before?.length === records.length) return before;
  const joined = records.length - (before?.length ?? 0);
  const order = before && joined <= FEW ? before.slice() : [...records].sort(compare);
  for (const record of records.slice(order.length)) order.splice(placeFor(record, order), 0, record);
  known.set(records, order);
  return order;
}

/** Behind all that are newer, by halves. */
function placeFor(record: LedgerRecord, order: Records): number {
  let [from, to] = [0, order.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(order[middle]!, record) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function compare(one: LedgerRecord, other: LedgerRecord): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
