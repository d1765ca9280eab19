import { type Day, daysBetween } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem, type RecordOf } from '#shared/domain/record.ts';

/** The identity items as they stand, and how often the person reviews them. */
export interface Identity {
  /** The latest record of each item that has one. */
  items: Map<IdentityItem, RecordOf<'identity'>>;
  verified: number;
  /** The last day anything was reviewed; null when nothing ever was. */
  lastReview: Day | null;
  /** Months between reviews; the default when `measured` is false. */
  interval: number;
  measured: boolean;
}

/** Default: papers are looked through once a year. */
const DEFAULT_INTERVAL = 12;
/** Reviews within so many days of each other are one sitting. */
const ONE_SITTING = 14;

export function identityOn(ledger: Ledger, day: Day): Identity {
  const items = new Map<IdentityItem, RecordOf<'identity'>>();
  const reviews = new Set<Day>();
  for (const record of ledger.records) {
    if (record.kind !== 'identity' || record.day > day) continue;
    const known = items.get(record.item);
    if (!known || record.day >= known.day) items.set(record.item, record);
    if (record.reviewed !== undefined && record.reviewed <= day) reviews.add(record.reviewed);
  }
  const sittings = [...reviews].sort().filter((review, at, all) => {
    return at === 0 || daysBetween(all[at - 1]!, review) > ONE_SITTING;
  });
  const verified = [...items.values()].filter((item) => item.state === 'self-checked').length;
  const first = sittings[0];
  const last = sittings.at(-1);
  if (first === undefined || last === undefined || sittings.length < 2) {
    return { items, verified, lastReview: last ?? null, interval: DEFAULT_INTERVAL, measured: false };
  }
  const months = Math.round(daysBetween(first, last) / (sittings.length - 1) / 30.4);
  return { items, verified, lastReview: last, interval: Math.min(Math.max(months, 1), 36), measured: true };
}

/** The order in which further items are verified: what is on record first, then the rest in the usual order. */
export function verifyingOrder(identity: Identity): IdentityItem[] {
  const rank = (item: IdentityItem) => {
    const record = identity.items.get(item);
    return record?.state === 'self-checked' ? 0 : record ? 1 : 2;
  };
  return [...IdentityItem.options].sort((one, other) => rank(one) - rank(other));
}
