import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord, RecordKind, RecordOf } from '#shared/domain/record.ts';

/** A ledger's records up to a day, by kind. */
export type ByKind = { [Kind in RecordKind]: RecordOf<Kind>[] };

/** Sorts the records dated up to `until` by kind. Later records do not exist for whatever reads the answer. */
export function readLedger(ledger: Ledger, until: string): ByKind {
  const byKind: ByKind = {
    account: [],
    limit: [],
    statement: [],
    bill: [],
    payment: [],
    delinquency: [],
    purchase: [],
    refund: [],
    transfer: [],
    income: [],
    application: [],
    identity: [],
    connection: [],
    dispute: [],
    reading: [],
  };
  for (const record of ledger.records) {
    if (record.day <= until) (byKind[record.kind] as LedgerRecord[]).push(record);
  }
  return byKind;
}

/** Records that a resolved dispute takes out. */
export function forgivenIn(records: ByKind): Set<string> {
  const forgiven = new Set<string>();
  for (const dispute of records.dispute) if (dispute.outcome === 'resolved') forgiven.add(dispute.about);
  return forgiven;
}

/** Groups by a key; records without one are left out. */
export function groupBy<Entry, Key>(
  list: readonly Entry[],
  keyOf: (entry: Entry) => Key | undefined,
): Map<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
