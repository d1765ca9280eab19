import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import type { Edit } from './edit.ts';
import { removalOf } from './removal.ts';

type Bill = RecordOf<'bill'>;

/**
 * The edit that changes a bill and the series from it on. Bills that follow and that nobody has paid anything of go: as
 * a recurring bill brings its next by itself, they come anew as the changed one says. One that recurs no more ends the
 * series, and so do bills that were paid ahead and stay. Any other record is simply replaced.
 */
export function seriesEdit(ledger: Ledger, record: LedgerRecord): Edit {
  if (record.kind !== 'bill') return { put: [record], remove: [] };
  const paid = new Set(ledger.records.flatMap((one) => (one.kind === 'payment' ? (one.bill ?? []) : [])));
  const followers = followersOf(ledger, record);
  const gone = followers.filter(({ id }) => !paid.has(id)).map(({ id }) => removalOf(ledger, id));
  const remove = new Set(gone.flatMap((edit) => edit.remove));
  const kept = followers.filter(({ id }) => !remove.has(id));
  const changed = kept.flatMap((bill) => {
    const joined = remove.has(bill.follows!) ? { ...bill, follows: record.id } : bill;
    const { recurrence: _, ...ended } = joined;
    const after = record.recurrence ? joined : ended;
    return after === bill ? [] : after;
  });
  return { put: [record, ...changed], remove: [...remove] };
}

/** The bills that come after one in its series, the next one first. */
function followersOf({ records }: Ledger, first: Bill): Bill[] {
  const after = new Map<string, Bill>();
  for (const record of records) {
    if (record.kind === 'bill' && record.follows !== undefined) after.set(record.follows, record);
  }
  const followers: Bill[] = [];
  const met = new Set([first.id]);
  for (let next = after.get(first.id); next && !met.has(next.id); next = after.get(next.id)) {
    met.add(next.id);
    followers.push(next);
  }
  return followers;
}
