import type { Category } from '#shared/domain/category.ts';
import type { ReaderName } from '#shared/domain/statement-import.ts';
import type { ColumnNames } from './columns.ts';
import type { Entry } from './entry.ts';
import type { Meaning } from './meaning.ts';

/** What tells one wallet's bill export from another's. Amounts are in yuan. */
export interface Wallet {
  reader: ReaderName;
  /** What it calls itself, for rows that name nobody. */
  name: string;
  columns: ColumnNames;
  /** Our category for the export's own; null where it has none. A vague one lets telling words decide first. */
  categoryOf(name: string): { category: Category; vague: boolean } | null;
  meaningOf(entry: Entry): Meaning;
  /** What the source hides in other cells, put where it belongs. */
  settled(entry: Entry): Entry;
}
