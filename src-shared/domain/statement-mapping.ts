import { z } from 'zod';
import { Id } from './text.ts';

/** The encodings a statement's text may come in. */
export const EncodingName = z.enum(['utf-8', 'gb18030', 'windows-1252', 'utf-16le', 'utf-16be']);
export type EncodingName = z.infer<typeof EncodingName>;

/** In which order a source writes day, month and year. */
export const DateOrder = z.enum(['ymd', 'dmy', 'mdy']);
export type DateOrder = z.infer<typeof DateOrder>;

/** What a column of a table may hold. */
export const ColumnRole = z.enum([
  'date',
  'payee',
  'memo',
  'amount',
  'out',
  'in',
  'direction',
  'category',
  'number',
  'status',
  'type',
  'currency',
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** How a table of any bank is to be read: guessed from the file, and corrected by the person where the guess is wrong. */
export const TableMapping = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']),
  /** Line of the column names, counting from 1; 0 when there are none and the rows begin at once. */
  header: z.int().min(0).max(1_000),
  dateOrder: DateOrder,
  decimal: z.enum(['.', ',']),
  /** Whether an amount with a minus went out, or came in, as on many card statements. */
  minus: z.enum(['out', 'in']),
  /** Which column, counting from 0, holds what. A role that no column holds is missing. */
  columns: z.partialRecord(ColumnRole, z.int().min(0).max(255)),
});
export type TableMapping = z.infer<typeof TableMapping>;

/** What a table's source is recognised by, the next time. */
export const SourceSigns = z.strictObject({
  /** A hash of the others. */
  id: Id,
  /** The line of the column names as it stands in the file; empty where the table has none, and its shape counts. */
  names: z.string().max(2_000),
  /** Number of cells and which of them hold days, `5:0`, of a table without names; empty for one with names. */
  shape: z.string().max(40),
});
export type SourceSigns = z.infer<typeof SourceSigns>;
