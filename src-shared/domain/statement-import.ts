import { z } from 'zod';
import { LedgerRecord } from './record.ts';

export const ReaderName = z.enum(['alipay', 'simsim']);
export type ReaderName = z.infer<typeof ReaderName>;

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
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportPreview = z.strictObject({
  reader: ReaderName,
  encoding: z.string().max(20),
  rows: z.array(ImportRow),
  counts: z.strictObject({ new: z.int(), duplicate: z.int(), ignored: z.int(), malformed: z.int() }),
  /** Where the file's own summary differs from its rows: stable codes. */
  remarks: z.array(z.strictObject({ remark: z.string().max(40), facts: z.record(z.string(), z.number()) })),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
