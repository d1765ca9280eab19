import { Refused } from '#shared/contract/refused.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { ImportPreview, ImportRow, ReaderName } from '#shared/domain/statement-import.ts';
import { KnownMovements } from './duplicates.ts';
import { decode } from './encoding.ts';
import type { ReadRow } from './reader.ts';
import { readerFor } from './readers.ts';

/** The largest statement that is read, in bytes. */
export const LARGEST_STATEMENT = 64 * 1_048_576;

/**
 * Reads a statement and says what would become of each of its rows in this ledger. Nothing is changed.
 * Refused when the file is too large, in no known format, or not to be read as text; malformed rows are listed instead.
 */
export function readStatement(
  bytes: Uint8Array,
  into: { ledger: Ledger; reader?: ReaderName | undefined },
): ImportPreview {
  if (bytes.length > LARGEST_STATEMENT) throw new Refused({ code: 'file/too-large', limit: LARGEST_STATEMENT });
  const { ledger } = into;
  const { text, encoding } = decode(bytes);
  const reader = readerFor(text, into.reader);
  if (!reader) throw new Refused({ code: 'import/not-recognised' });
  const ids = new Set(ledger.records.map((record) => record.id));
  const accounts = ledger.records.filter((record) => record.kind === 'account');
  const { rows, remarks } = reader.read(text, { currency: ledger.currency, accounts, has: (id) => ids.has(id) });
  const held = heldAgainst(ledger, ids, reader.name, rows);
  return { reader: reader.name, encoding, rows: held, counts: countsOf(held), remarks };
}

/** Marks what the ledger has already. A refund of a purchase that was entered by hand is pointed to that one. */
function heldAgainst(ledger: Ledger, ids: Set<string>, reader: ReaderName, rows: readonly ReadRow[]): ImportRow[] {
  // Records of our own JSON refer to each other by id, and only the id can tell that one is here already.
  const known = reader === 'simsim' ? null : new KnownMovements(ledger.records, reader);
  const seen = new Set(ids);
  const sameAs = new Map<string, string>();
  const held = rows.map(({ outcome, record, ...row }): ImportRow => {
    if (!record) return { ...row, outcome: outcome === 'malformed' ? 'malformed' : 'ignored', record: null };
    if (seen.has(record.id)) return { ...row, outcome: 'duplicate', reason: 'same-id', record };
    seen.add(record.id);
    const same = known?.match(record);
    if (same) sameAs.set(record.id, same.id);
    return same
      ? { ...row, outcome: 'duplicate', reason: 'same-day-amount-payee', record }
      : { ...row, outcome: 'new', record };
  });
  return held.map((row) => ({ ...row, record: row.record && repointed(row.record, sameAs, ledger) }));
}

function repointed(record: LedgerRecord, sameAs: ReadonlyMap<string, string>, ledger: Ledger): LedgerRecord {
  if (record.kind !== 'refund' || record.purchase === undefined) return record;
  const id = sameAs.get(record.purchase);
  if (id === undefined) return record;
  const isPurchase = ledger.records.some((other) => other.id === id && other.kind === 'purchase');
  const { purchase: _, ...unpointed } = record;
  return isPurchase ? { ...unpointed, purchase: id } : unpointed;
}

function countsOf(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const counts = { new: 0, duplicate: 0, ignored: 0, malformed: 0 };
  for (const row of rows) counts[row.outcome]++;
  return counts;
}
