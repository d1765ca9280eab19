import { Refused } from '#shared/contract/refused.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { ImportPreview, ImportRow, ReaderName, ReadingChoices } from '#shared/domain/statement-import.ts';
import type { TableMapping } from '#shared/domain/statement-mapping.ts';
import { NOTHING_REMEMBERED, type StatementMemory } from '#shared/domain/statement-memory.ts';
import { OpenBills } from './bill-matches.ts';
import { KnownMovements } from './duplicates.ts';
import { pastChoices } from './past-choices.ts';
import type { ReadRow } from './reader.ts';
import { readerFor } from './readers.ts';
import { encodingOf, mappingOf } from './saved-sources.ts';
import { textOf } from './statement-text.ts';

/** The largest statement that is read, in bytes. */
export const LARGEST_STATEMENT = 64 * 1_048_576;

interface Into extends ReadingChoices {
  ledger: Ledger;
  /** What was learned from earlier imports. */
  memory?: StatementMemory;
  /** Told of the share that is done, 0–1. */
  progress?: (done: number) => void;
}

/**
 * Reads a statement and says what would become of each of its rows in this ledger. Nothing is changed.
 * Refused when the file is too large, in no known format, or not to be read as text; malformed rows are listed instead.
 */
export function readStatement(bytes: Uint8Array, into: Into): ImportPreview {
  if (bytes.length > LARGEST_STATEMENT) throw new Refused({ code: 'file/too-large', limit: LARGEST_STATEMENT });
  const { ledger, memory = NOTHING_REMEMBERED, progress = () => {}, ...said } = into;
  const { text, encoding } = textOf(bytes, said.encoding ?? encodingOf(bytes, memory.sources));
  const last = said.mapping ? null : mappingOf(text, memory.sources);
  const choices = last ? asLast(said, last) : said;
  const reader = readerFor(text, choices.reader);
  if (!reader) throw new Refused({ code: 'import/not-recognised' });
  progress(0.1);
  const kinds = new Map(ledger.records.map((record) => [record.id, record.kind]));
  const ids = new Set(kinds.keys());
  const accounts = ledger.records.filter((record) => record.kind === 'account');
  const { rows, ...how } = reader.read(text, {
    currency: ledger.currency,
    accounts,
    has: (id) => ids.has(id),
    kindOf: (id) => kinds.get(id),
    pastWith: pastChoices(ledger.records, memory.payees),
    choices,
    progress: (done) => progress(0.1 + 0.7 * done),
  });
  progress(0.8);
  const held = heldAgainst(ledger, ids, reader.name, rows);
  const remembered = last !== null && reader.name === 'table';
  return {
    reader: reader.name,
    encoding,
    rows: held,
    counts: countsOf(held),
    ...how,
    ...(remembered && { remembered }),
  };
}

/** A table that was read before is read the same way, whatever a guess would say. */
function asLast(said: ReadingChoices, last: TableMapping): ReadingChoices {
  if (said.reader !== undefined && said.reader !== 'table') return said;
  const { dateOrder = last.dateOrder } = said;
  return { ...said, reader: 'table', mapping: { ...last, dateOrder } };
}

/** Marks what the ledger has already, and turns what pays an open bill into its payment. */
function heldAgainst(ledger: Ledger, ids: Set<string>, reader: ReaderName, rows: readonly ReadRow[]): ImportRow[] {
  // Records of our own format refer to each other by id, and only the id can tell that one is here already.
  const known = reader === 'simsim' ? null : new KnownMovements(ledger.records, reader);
  const bills = reader === 'simsim' ? null : new OpenBills(ledger.records);
  const seen = new Set(ids);
  const sameAs = new Map<string, string>();
  const held = rows.map(({ outcome, record, ...row }): ImportRow => {
    if (!record) return { ...row, outcome: outcome === 'malformed' ? 'malformed' : 'ignored', record: null };
    if (seen.has(record.id)) return { ...row, outcome: 'duplicate', reason: 'same-id', record };
    seen.add(record.id);
    const same = known?.match(record);
    if (same) sameAs.set(record.id, same.id);
    if (same) return { ...row, outcome: 'duplicate', reason: 'same-day-amount-payee', record };
    const paying = bills?.match(record);
    return paying ? { ...row, reason: 'pays-bill', outcome: 'new', ...paying } : { ...row, outcome: 'new', record };
  });
  const purchases = new Set(ledger.records.filter(({ kind }) => kind === 'purchase').map(({ id }) => id));
  // A row that pays a bill is no purchase any more, and nothing may be refunded to it.
  const paid = new Set(held.flatMap((row) => (row.match && row.record ? [row.record.id] : [])));
  return held.map((row) => ({ ...row, record: row.record && repointed(row.record, sameAs, purchases, paid) }));
}

/** A refund of a purchase that was entered by hand is pointed to that one. */
function repointed(
  record: LedgerRecord,
  sameAs: ReadonlyMap<string, string>,
  purchases: ReadonlySet<string>,
  paid: ReadonlySet<string>,
): LedgerRecord {
  if (record.kind !== 'refund' || record.purchase === undefined) return record;
  const id = sameAs.get(record.purchase);
  if (id === undefined && !paid.has(record.purchase)) return record;
  const { purchase: _, ...unpointed } = record;
  return id !== undefined && purchases.has(id) ? { ...unpointed, purchase: id } : unpointed;
}

function countsOf(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const counts = { new: 0, duplicate: 0, ignored: 0, malformed: 0 };
  for (const row of rows) counts[row.outcome]++;
  return counts;
}
