import { createHash } from 'node:crypto';
import { Refused } from '#shared/contract/refused.ts';
import type { Currency } from '#shared/domain/currency.ts';
import { LEDGER_VERSION, type Ledger } from '#shared/domain/ledger.ts';
import { DEFAULT_MODEL } from '#shared/domain/score.ts';
import type { ImportPreview, ReadingChoices } from '#shared/domain/statement-import.ts';
import { ledgerFromJson } from './ledger-json.ts';
import { LARGEST_STATEMENT, readStatement } from './read-statement.ts';
import { isRecordsTable } from './readers/simsim/records-table.ts';
import { readerFor } from './readers.ts';
import { recordsToAdd } from './records-to-add.ts';
import { textOf } from './statement-text.ts';

interface Into extends ReadingChoices {
  /** The ledger to add to; null begins a new one. */
  ledger: Ledger | null;
  /** Of a new ledger; without it, the one that the file names, else CNY. Simsim's own JSON brings its own. */
  currency?: Currency | undefined;
}

/**
 * Reads a statement into a ledger and gives the ledger that results, beside what became of each row. Malformed rows are
 * not in it. Simsim's own JSON, read into nothing, gives an equal ledger. The same file always gives the same ledger.
 */
export function importStatement(bytes: Uint8Array, into: Into): { ledger: Ledger; preview: ImportPreview } {
  if (bytes.length > LARGEST_STATEMENT) throw new Refused({ code: 'file/too-large', limit: LARGEST_STATEMENT });
  const { ledger: given, currency, ...choices } = into;
  const ledger = given ?? beginning(bytes, currency, choices);
  const preview = readStatement(bytes, { ledger, ...choices });
  return { ledger: { ...ledger, records: [...ledger.records, ...recordsToAdd(preview, ledger)] }, preview };
}

function beginning(
  bytes: Uint8Array,
  asked: Currency | undefined,
  { reader: named, encoding }: ReadingChoices,
): Ledger {
  const { text } = textOf(bytes, encoding);
  const reader = readerFor(text, named);
  if (reader?.name === 'simsim' && !isRecordsTable(text)) {
    const reading = ledgerFromJson(text);
    if ('problems' in reading) throw new Refused({ code: 'input/invalid', problems: reading.problems });
    return { ...reading.ledger, records: [] };
  }
  const id = `import-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
  const currency = asked ?? reader?.currencyOf(text) ?? 'CNY';
  return { version: LEDGER_VERSION, id, currency, model: DEFAULT_MODEL, records: [] };
}
