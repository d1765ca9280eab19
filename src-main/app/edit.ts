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

/** The ledger after the edit. The one given is left as it was. What only adds or replaces is found by id, not by looking. */
export function applyEdit(ledger: Ledger, edit: Edit): Ledger {
  const kept = edit.remove.length > 0 ? without(ledger.records, new Set(edit.remove)) : ledger.records;
  const records = edit.put.length > 0 ? withPut(kept, edit.put) : kept;
  return { ...ledger, records, ...(edit.model && { model: edit.model }) };
}

function without(records: LedgerRecord[], removed: ReadonlySet<string>): LedgerRecord[] {
  return records.filter((record) => !removed.has(record.id));
}

/**
 * Where records stand. A list and all that were made from it by putting share one: it knows every id of each of them, but
 * two that went different ways may have the same id in different places, so a place counts only where it proves true.
 */
const places = new WeakMap<readonly LedgerRecord[], Map<string, number>>();

function withPut(before: LedgerRecord[], put: readonly LedgerRecord[]): LedgerRecord[] {
  const known = places.get(before) ?? new Map(before.map((record, place) => [record.id, place]));
  const records = before.slice();
  places.set(before, known);
  places.set(records, known);
  for (const record of put) {
    const place = placeOf(records, record.id, known.get(record.id));
    if (place === null) known.set(record.id, records.push(record) - 1);
    else records[place] = record;
  }
  return records;
}

function placeOf(records: readonly LedgerRecord[], id: string, known: number | undefined): number | null {
  if (known === undefined) return null;
  if (records[known]?.id === id) return known;
  const place = records.findIndex((record) => record.id === id);
  return place < 0 ? null : place;
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
