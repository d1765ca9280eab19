import type { Currency } from '#shared/domain/currency.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import type { ImportPreview, ReaderName } from '#shared/domain/statement-import.ts';

/** One row as a reader understood it, before it is held against the ledger. */
export interface ReadRow {
  /** Line in the file, counting from 1; for JSON, the record's place in its list. */
  line: number;
  outcome: 'record' | 'ignored' | 'malformed';
  /** Stable code; see `ImportRow.reason`. */
  reason: string | null;
  record: LedgerRecord | null;
  text: string;
}

export type Remark = ImportPreview['remarks'][number];

/** What a reader may know of the ledger that the statement is going into. */
export interface ReadingContext {
  currency: Currency;
  accounts: readonly RecordOf<'account'>[];
  /** True when the ledger holds a record with this id. */
  has(id: string): boolean;
}

/**
 * One format of statement. Ids of what it reads are a hash of the reader and the source's own id, so reading the same
 * file twice gives the same records. A row is never dropped: it becomes a record, or is ignored or malformed with a reason.
 */
export interface Reader {
  readonly name: ReaderName;
  /** True when the text looks like this format; reads no more than its beginning. */
  recognises(text: string): boolean;
  read(text: string, context: ReadingContext): { rows: ReadRow[]; remarks: Remark[] };
}
