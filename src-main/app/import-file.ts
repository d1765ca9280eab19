import type { Currency } from '#shared/domain/currency.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { ImportPreview, ReadingChoices } from '#shared/domain/statement-import.ts';
import { importStatement } from '../imports/import-statement.ts';

/** Reads a statement file into a ledger, or into a new one; nothing is kept anywhere. */
export function importFile(
  bytes: Uint8Array,
  into: ReadingChoices & { ledger: Ledger | null; currency?: Currency | undefined },
): { ledger: Ledger; preview: ImportPreview } {
  return importStatement(bytes, into);
}
