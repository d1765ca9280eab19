import type { ItemStanding } from '#shared/contract/areas/identity.ts';
import { type Day, dayFromNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem, type RecordOf } from '#shared/domain/record.ts';
import type { StoredDocument } from '#shared/domain/stored-document.ts';
import { freshness } from '../engine/factors/identity-levels.ts';
import { stateOn } from '../engine/state-on.ts';

type IdentityRecord = RecordOf<'identity'>;

/** Every record about an item, oldest first; of one day, in the order of the ledger. */
export function recordsOf(ledger: Ledger, item: IdentityItem): IdentityRecord[] {
  return ledger.records
    .filter((record): record is IdentityRecord => record.kind === 'identity' && record.item === item)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** The checklist as the score reads it: each item's standing, last review and document. */
export function identityStanding(ledger: Ledger, today: Day, documents: readonly StoredDocument[]): ItemStanding[] {
  const { state } = stateOn(ledger, today);
  return IdentityItem.options.map((item, index) => {
    const record = recordsOf(ledger, item).findLast((one) => one.day <= today) ?? null;
    const level = state.itemState[index]!;
    const number = state.itemReviewed[index]!;
    const known = level > 0;
    return {
      item,
      standing: known ? (level === 2 ? 'self-checked' : 'stated') : record ? 'outdated' : 'missing',
      reviewed: known ? dayFromNumber(number) : (record?.reviewed ?? null),
      freshness: known ? freshness(state, number) : 0,
      record,
      document: documents.find(({ id }) => id === record?.document) ?? null,
    };
  });
}
