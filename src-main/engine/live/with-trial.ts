import type { LedgerRecord } from '#shared/domain/record.ts';
import type { ByKind } from '../read-ledger.ts';
import { copyOf } from '../state.ts';
import { addLive } from './add-live.ts';
import type { Found, Live } from './live.ts';

/**
 * A live state with one record more, to see what it would do; the one given stays as it was. Null where the record
 * changes what earlier ones mean, and the ledger has to be read (as `addLive` says).
 */
export function withTrial(live: Live, record: LedgerRecord): Live | null {
  const trial: Live = {
    ...live,
    state: copyOf(live.state),
    dues: live.dues.slice(),
    connections: new Map(live.connections),
    records: { ...live.records, [record.kind]: live.records[record.kind].slice() } as ByKind,
    payments: over(live.payments),
    months: over(live.months),
    places: over(live.places),
    purchases: over(live.purchases),
    bills: over(live.bills),
  };
  return addLive(trial, record) ? trial : null;
}

/** What is found in another, with entries of its own over it: nobody copies a hundred thousand of them for one. */
function over<Key, Value>(below: Found<Key, Value>): Found<Key, Value> {
  const own = new Map<Key, Value>();
  return { get: (key) => own.get(key) ?? below.get(key), set: (key, value) => own.set(key, value) };
}
