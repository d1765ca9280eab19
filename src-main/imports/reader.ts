import { Refused } from '#shared/contract/refused.ts';
import type { Category } from '#shared/domain/category.ts';
import type { Currency } from '#shared/domain/currency.ts';
import type { LedgerRecord, RecordKind, RecordOf } from '#shared/domain/record.ts';
import type { ImportPreview, ReaderName, ReadingChoices } from '#shared/domain/statement-import.ts';

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

/** What a reader may know of the ledger that the statement is going into, and of what the person corrected. */
export interface ReadingContext {
  currency: Currency;
  accounts: readonly RecordOf<'account'>[];
  /** True when the ledger holds a record with this id. */
  has(id: string): boolean;
  /** The kind of the ledger's record with this id. */
  kindOf(id: string): RecordKind | undefined;
  /** What the person made of earlier purchases with a payee; undefined where that says nothing. */
  pastWith(payee: string): { category: Category; essential?: boolean } | undefined;
  choices: ReadingChoices;
  /** Told of the share that is read, 0–1. */
  progress(done: number): void;
}

/** What a reader made of a file: every row of it, and how it read what could be read otherwise. */
export interface Reading extends Pick<ImportPreview, 'mapping' | 'columns' | 'dateOrder' | 'source'> {
  rows: ReadRow[];
  remarks: Remark[];
}

/**
 * One format of statement. Ids of what it reads are a hash of the reader and the source's own id, so reading the same
 * file twice gives the same records. A row is never dropped: it becomes a record, or is ignored or malformed with a reason.
 */
export interface Reader {
  readonly name: ReaderName;
  /** True when the text looks like this format; reads no more than its beginning. */
  recognises(text: string): boolean;
  /** The currency that the file itself names; null when it names none that a ledger can be kept in. */
  currencyOf(text: string): Currency | null;
  read(text: string, context: ReadingContext): Reading;
}

/** Refuses a statement in another currency than the ledger's: amounts would be wrong without anyone noticing. */
export function inCurrency(context: ReadingContext, currency: string): void {
  if (context.currency === currency) return;
  throw new Refused({ code: 'input/invalid', problems: [{ path: 'currency', problem: 'other-currency' }] });
}
