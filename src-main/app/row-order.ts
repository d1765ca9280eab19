import type { LedgerOrder } from '#shared/contract/areas/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';

type Compare = (one: LedgerRecord, other: LedgerRecord) => number;

/** How rows stand in each order; what is equal stays newest first. */
export function compareIn(order: LedgerOrder, title: (record: LedgerRecord) => string): Compare | null {
  switch (order) {
    case 'newest':
      return null;
    case 'oldest':
      return (one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0);
    case 'largest':
      return (one, other) => amountOf(other) - amountOf(one);
    case 'name': {
      const { compare } = new Intl.Collator('zh-Hans', { numeric: true });
      return (one, other) => compare(title(one), title(other));
    }
  }
}

/** The amount a row shows; those without one come last. */
function amountOf(record: LedgerRecord): number {
  if ('amount' in record) return record.amount;
  return record.kind === 'statement' ? record.balance : Number.NEGATIVE_INFINITY;
}
