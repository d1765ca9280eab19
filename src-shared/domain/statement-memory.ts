import { z } from 'zod';
import { Category } from './category.ts';
import { Day } from './day.ts';
import { EncodingName, SourceSigns, TableMapping } from './statement-mapping.ts';
import { Id, line } from './text.ts';

export const MOST_SOURCES = 100;
export const MOST_PAYEE_RULES = 2_000;

/** How the tables of one source were read last, so that the next is read the same way. */
export const SavedSource = z.strictObject({
  ...SourceSigns.shape,
  /** What to call it: the name of the file that it was saved with. */
  name: line(120),
  mapping: TableMapping,
  /** Set where the person chose one. */
  encoding: EncodingName.optional(),
  saved: Day,
});
export type SavedSource = z.infer<typeof SavedSource>;

/** What purchases with a payee are always for, by the person's own word. */
export const PayeeRule = z.strictObject({
  payee: line(120),
  category: Category,
  /** Set where it departs from the category. */
  essential: z.boolean().optional(),
});
export type PayeeRule = z.infer<typeof PayeeRule>;

/** What the imports of an account remember. */
export const StatementMemory = z.strictObject({
  sources: z.array(SavedSource).max(MOST_SOURCES),
  payees: z.array(PayeeRule).max(MOST_PAYEE_RULES),
});
export type StatementMemory = z.infer<typeof StatementMemory>;

export const NOTHING_REMEMBERED: StatementMemory = { sources: [], payees: [] };

/** A change of what is remembered: what is put, or null for what is forgotten, by the source's id and the payee. */
export const Learned = z.strictObject({
  sources: z.array(z.strictObject({ id: Id, source: SavedSource.nullable() })).max(MOST_SOURCES),
  payees: z.array(z.strictObject({ payee: line(120), rule: PayeeRule.nullable() })).max(MOST_PAYEE_RULES),
});
export type Learned = z.infer<typeof Learned>;
