import { z } from 'zod';
import type { Ledger } from '#shared/domain/ledger.ts';
import { Perks } from '#shared/domain/perk.ts';
import { LedgerRecord } from '#shared/domain/record.ts';
import { Model } from '#shared/domain/score.ts';
import { Id } from '#shared/domain/text.ts';

/**
 * A change of the ledger: records put (new or replaced, by id), records removed, and the model if that changed.
 * The list of perks stands beside the ledger, and is changed and taken back with it.
 */
export const Edit = z.strictObject({
  put: z.array(LedgerRecord),
  remove: z.array(Id),
  model: Model.optional(),
  perks: Perks.optional(),
});
export type Edit = z.infer<typeof Edit>;

/** The ledger after the edit. The one given is left as it was. */
export function applyEdit(ledger: Ledger, edit: Edit): Ledger {
  const put = new Map(edit.put.map((record) => [record.id, record]));
  const removed = new Set(edit.remove);
  const records: LedgerRecord[] = [];
  for (const record of ledger.records) {
    if (removed.has(record.id)) continue;
    records.push(put.get(record.id) ?? record);
    put.delete(record.id);
  }
  records.push(...put.values());
  return { ...ledger, records, ...(edit.model && { model: edit.model }) };
}

/** The edit that takes this one back. */
export function inverseOf(ledger: Ledger, edit: Edit): Edit {
  const touched = new Set([...edit.put.map((record) => record.id), ...edit.remove]);
  const before = ledger.records.filter((record) => touched.has(record.id));
  const existed = new Set(before.map((record) => record.id));
  return {
    put: before,
    remove: edit.put.filter((record) => !existed.has(record.id)).map((record) => record.id),
    ...(edit.model && { model: ledger.model }),
  };
}

/** Two edits, one after the other, as one. */
export function joined(first: Edit, second: Edit): Edit {
  const gone = new Set(second.remove);
  const again = new Set(second.put.map((record) => record.id));
  const model = second.model ?? first.model;
  const perks = second.perks ?? first.perks;
  return {
    put: [...first.put.filter((record) => !gone.has(record.id) && !again.has(record.id)), ...second.put],
    remove: [...new Set([...first.remove.filter((id) => !again.has(id)), ...second.remove])],
    ...(model && { model }),
    ...(perks && { perks }),
  };
}
