import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { referencesOf } from '#shared/domain/references.ts';
import type { ImportPreview } from '#shared/domain/statement-import.ts';

/**
 * The records of a preview that go into the ledger: the new ones, less those the person leaves out. A refund whose
 * purchase stays out loses its pointer; any other record that needs one left out stays out with it.
 */
export function recordsToAdd(preview: ImportPreview, ledger: Ledger, leaveOut: readonly string[] = []): LedgerRecord[] {
  const unwanted = new Set(leaveOut);
  let records = preview.rows.flatMap((row) =>
    row.outcome === 'new' && row.record && !unwanted.has(row.record.id) ? [row.record] : [],
  );
  const here = ledger.records.map((record) => record.id);
  for (;;) {
    const present = new Set([...here, ...records.map((record) => record.id)]);
    const kept = records.map((record) => withoutMissing(record, present)).filter((record) => record !== null);
    if (kept.length === records.length) return kept;
    records = kept;
  }
}

function withoutMissing(record: LedgerRecord, present: ReadonlySet<string>): LedgerRecord | null {
  const missing = referencesOf(record).filter((reference) => !present.has(reference.id));
  if (missing.length === 0) return record;
  const optional = missing.every(({ field }) => ['purchase', 'paidWith', 'follows'].includes(field));
  if (!optional) return null;
  const without = { ...record } as Record<string, unknown>;
  for (const { field } of missing) delete without[field];
  return without as LedgerRecord;
}
