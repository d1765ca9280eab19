import { z } from 'zod';
import { CategorySettings } from '#shared/domain/category.ts';
import { Currency } from '#shared/domain/currency.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { Perks } from '#shared/domain/perk.ts';
import { LedgerRecord } from '#shared/domain/record.ts';
import { Model } from '#shared/domain/score.ts';
import { Learned } from '#shared/domain/statement-memory.ts';
import { Id } from '#shared/domain/text.ts';
import { placesIn, putInCopy, putInPlace } from './record-places.ts';

/**
 * A change of the ledger: records put (new or replaced, by id), records removed, and the model if that changed.
 * The list of perks, and what imports remember, stand beside the ledger, and are changed and taken back with it.
 */
export const Edit = z.strictObject({
  put: z.array(LedgerRecord),
  remove: z.array(Id),
  model: Model.optional(),
  perks: Perks.optional(),
  learned: Learned.optional(),
  /** What the person settles about categories, and the ledger's currency, where that changes. */
  categories: CategorySettings.optional(),
  currency: Currency.optional(),
});
export type Edit = z.infer<typeof Edit>;

/** The ledger after the edit. The one given is left as it was. */
export function applyEdit(ledger: Ledger, edit: Edit): Ledger {
  return edited(ledger, edit, putInCopy);
}

/**
 * The same, for a ledger that nobody needs any more as it was: new records join its own list, so that adding one takes
 * no longer in a ledger of a hundred thousand. What is kept of the one given may then show them too.
 */
export function growByEdit(ledger: Ledger, edit: Edit): Ledger {
  return edited(ledger, edit, putInPlace);
}

function edited(ledger: Ledger, edit: Edit, put: typeof putInPlace): Ledger {
  const kept = edit.remove.length > 0 ? without(ledger.records, new Set(edit.remove)) : ledger.records;
  const records = edit.put.length > 0 ? put(kept, edit.put) : kept;
  const { model, currency } = edit;
  const { categories: before, ...others } = ledger;
  const categories = edit.categories ?? before ?? [];
  return {
    ...others,
    ...(model && { model }),
    ...(currency && { currency }),
    ...(categories.length > 0 && { categories }),
    records,
  };
}

function without(records: LedgerRecord[], removed: ReadonlySet<string>): LedgerRecord[] {
  return records.filter((record) => !removed.has(record.id));
}

/** The edit that takes this one back. */
export function inverseOf(ledger: Ledger, edit: Edit): Edit {
  const places = placesIn(ledger.records);
  const touched = new Set([...edit.put.map((record) => record.id), ...edit.remove]);
  const standing = [...touched].flatMap((id) => places.get(id) ?? []).sort((one, other) => one - other);
  const before = standing.map((place) => ledger.records[place]!);
  const existed = new Set(before.map((record) => record.id));
  return {
    put: before,
    remove: edit.put.filter((record) => !existed.has(record.id)).map((record) => record.id),
    ...(edit.model && { model: ledger.model }),
    ...(edit.categories && { categories: ledger.categories ?? [] }),
    ...(edit.currency && { currency: ledger.currency }),
  };
}

/** Two edits, one after the other, as one. */
export function joined(first: Edit, second: Edit): Edit {
  const gone = new Set(second.remove);
  const again = new Set(second.put.map((record) => record.id));
  const model = second.model ?? first.model;
  const perks = second.perks ?? first.perks;
  const learned = second.learned ?? first.learned;
  const categories = second.categories ?? first.categories;
  const currency = second.currency ?? first.currency;
  return {
    put: [...first.put.filter((record) => !gone.has(record.id) && !again.has(record.id)), ...second.put],
    remove: [...new Set([...first.remove.filter((id) => !again.has(id)), ...second.remove])],
    ...(model && { model }),
    ...(perks && { perks }),
    ...(learned && { learned }),
    ...(categories && { categories }),
    ...(currency && { currency }),
  };
}
