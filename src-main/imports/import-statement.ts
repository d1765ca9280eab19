import { createHash } from 'node:crypto';
import { Refused } from '#shared/contract/refused.ts';
import type { Currency } from '#shared/domain/currency.ts';
import { LEDGER_VERSION, type Ledger } from '#shared/domain/ledger.ts';
import { DEFAULT_MODEL } from '#shared/domain/score.ts';
import type { ImportPreview, ReaderName } from '#shared/domain/statement-import.ts';
import { decode } from './encoding.ts';
import { ledgerFromJson } from './ledger-json.ts';
import { LARGEST_STATEMENT, readStatement } from './read-statement.ts';
import { readerFor } from './readers.ts';
import { recordsToAdd } from './records-to-add.ts';

interface Into {
  /** The ledger to add to; null begins a new one. */
  ledger: Ledger | null;
  reader?: ReaderName | undefined;
  /** Of a new ledger; Simsim's own JSON brings its own. */
  currency: Currency;
}

/**
 * Reads a statement into a ledger and gives the ledger that results, beside what became of each row. Malformed rows are
 * not in it. Simsim's own JSON, read into nothing, gives an equal ledger. The same file always gives the same ledger.
 */
export function importStatement(bytes: Uint8Array, into: Into): { ledger: Ledger; preview: ImportPreview } {
  if (bytes.length > LARGEST_STATEMENT) throw new Refused({ code: 'file/too-large', limit: LARGEST_STATEMENT });
  const ledger = into.ledger ?? beginning(bytes, into);
  const preview = readStatement(bytes, { ledger, reader: into.reader });
  return { ledger: { ...ledger, records: [...ledger.records, ...recordsToAdd(preview, ledger)] }, preview };
}

function beginning(bytes: Uint8Array, { reader, currency }: Into): Ledger {
  const { text } = decode(bytes);
  if (readerFor(text, reader)?.name === 'simsim') {
    const reading = ledgerFromJson(text);
    if ('problems' in reading) throw new Refused({ code: 'input/invalid', problems: reading.problems });
    return { ...reading.ledger, records: [] };
  }
  const id = `import-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
  return { version: LEDGER_VERSION, id, currency, model: DEFAULT_MODEL, records: [] };
}
