import type { Category } from '#shared/domain/category.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { fold } from './take.ts';

/** How a payee was recorded the last time. */
export interface PastUse {
  /** The spelling in the ledger. */
  payee: string;
  category: Category;
  essential: boolean | undefined;
}

/** The last use of a payee in bills, purchases and refunds, whatever its spelling; null when it is new. */
export function lastUseOf(payee: string, records: readonly LedgerRecord[]): PastUse | null {
  const wanted = fold(payee);
  if (wanted === '') return null;
  let last: (PastUse & { day: string }) | null = null;
  for (const record of records) {
    if (record.kind !== 'bill' && record.kind !== 'purchase' && record.kind !== 'refund') continue;
    if ((last !== null && record.day < last.day) || fold(record.payee) !== wanted) continue;
    const essential: boolean | undefined = record.kind === 'bill' ? undefined : record.essential;
    last = { payee: record.payee, category: record.category, essential, day: record.day };
  }
  return last;
}
