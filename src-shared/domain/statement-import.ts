import { z } from 'zod';
import { Category } from './category.ts';
import { Day } from './day.ts';
import { LedgerRecord } from './record.ts';
import { DateOrder, EncodingName, SourceSigns, TableMapping } from './statement-mapping.ts';
import { Id } from './text.ts';

export const ReaderName = z.enum(['alipay', 'wechat', 'ofx', 'qif', 'table', 'simsim']);
export type ReaderName = z.infer<typeof ReaderName>;

/** An open bill that a row pays, and how late it comes. */
export const BillMatch = z.strictObject({
  bill: Id,
  payee: z.string().max(120),
  due: Day,
  daysLate: z.int().min(0),
});
export type BillMatch = z.infer<typeof BillMatch>;

/** What becomes of one row of a statement. */
export const ImportRow = z.strictObject({
  /** Line in the file, counting from 1; for JSON, which has no lines, the record's place in its list. */
  line: z.int().min(1),
  outcome: z.enum(['new', 'duplicate', 'ignored', 'malformed']),
  /** Stable code of why a row is ignored, malformed, a duplicate or no spending: `closed`, `bad-amount`, `same-id`, `repayment`. */
  reason: z.string().max(40).nullable(),
  record: LedgerRecord.nullable(),
  /** What the file says, for the person to recognise the row. */
  text: z.string().max(200),
  /** Set when the record is a payment of a bill that is still open. */
  match: BillMatch.optional(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What the person says about one new row before it is saved. */
export const RowCorrection = z.strictObject({
  id: Id,
  category: Category.optional(),
  essential: z.boolean().optional(),
  /** The row does not pay the bill that it was matched to. */
  noBill: z.literal(true).optional(),
});
export type RowCorrection = z.infer<typeof RowCorrection>;

export const ImportPreview = z.strictObject({
  reader: ReaderName,
  encoding: z.string().max(20),
  rows: z.array(ImportRow),
  counts: z.strictObject({ new: z.int(), duplicate: z.int(), ignored: z.int(), malformed: z.int() }),
  /** Where the file's own summary differs from its rows: stable codes. */
  remarks: z.array(z.strictObject({ remark: z.string().max(40), facts: z.record(z.string(), z.number()) })),
  /** How a table was read, and the names of its columns; missing for formats that leave nothing to guess. */
  mapping: TableMapping.optional(),
  columns: z.array(z.string().max(60)).max(256).optional(),
  /** Set where the order of day and month had to be guessed or can be corrected. */
  dateOrder: DateOrder.optional(),
  /** What the next table of the same source is recognised by. */
  source: SourceSigns.optional(),
  /** True where the table was recognised, and read as last time. */
  remembered: z.literal(true).optional(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** What the person corrected about how a file is read. */
export const ReadingChoices = z.strictObject({
  reader: ReaderName.optional(),
  encoding: EncodingName.optional(),
  mapping: TableMapping.optional(),
  dateOrder: DateOrder.optional(),
});
export type ReadingChoices = z.infer<typeof ReadingChoices>;
