import { Refused } from '#shared/contract/refused.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { referencesOf } from '#shared/domain/references.ts';
import type { Edit } from './edit.ts';

/** Fields that a record can live without: it is detached, not removed, when what they name goes. */
const LOOSE = new Set(['paidWith', 'purchase', 'follows', 'bill.account']);

/**
 * The edit that removes a record with everything that only makes sense with it (payments of a bill, statements of an
 * account), and detaches the rest. Removing the latest bill of a series ends the series.
 * Throws `ledger/unknown-record`.
 */
export function removalOf(ledger: Ledger, id: string): Edit {
  const target = ledger.records.find((record) => record.id === id);
  if (!target) throw new Refused({ code: 'ledger/unknown-record' });
  const gone = new Set([id]);
  const detached = new Map<string, LedgerRecord>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const record of ledger.records) {
      if (gone.has(record.id)) continue;
      for (const { field, id: named } of referencesOf(record)) {
        if (!gone.has(named)) continue;
        if (LOOSE.has(field) || LOOSE.has(`${record.kind}.${field}`)) {
          detached.set(record.id, without(detached.get(record.id) ?? record, field));
        } else {
          gone.add(record.id);
          grew = true;
          break;
        }
      }
    }
  }
  const ended = endOfSeries(ledger, target);
  if (ended && !gone.has(ended.id)) detached.set(ended.id, ended);
  return { put: [...detached.values()].filter((record) => !gone.has(record.id)), remove: [...gone] };
}

/** The record without one of its optional fields. */
function without(record: LedgerRecord, field: string): LedgerRecord {
  const copy = { ...record } as LedgerRecord & Record<string, unknown>;
  delete copy[field];
  return copy;
}

/** The bill before the removed one, told to bring no more; null when the removed one was not the latest of a series. */
function endOfSeries(ledger: Ledger, target: LedgerRecord): LedgerRecord | null {
  if (target.kind !== 'bill' || target.follows === undefined) return null;
  if (ledger.records.some((record) => record.kind === 'bill' && record.follows === target.id)) return null;
  const before = ledger.records.find((record) => record.id === target.follows);
  if (before?.kind !== 'bill' || !before.recurrence) return null;
  return { ...before, recurrence: { ...before.recurrence, until: before.due } };
}
