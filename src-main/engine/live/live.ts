import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { monthOfDay } from '../calendar.ts';
import { groupBy } from '../read-ledger.ts';
import { type LedgerState, stateOn } from '../state-on.ts';

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

/** Puts one more at the end of what is found by a key. */
export function lengthen<Key, Value>(lists: Found<Key, readonly Value[]>, key: Key, value: Value): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}
