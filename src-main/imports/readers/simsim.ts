import { Refused } from '#shared/contract/refused.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { ledgerFromJson } from '../ledger-json.ts';
import type { Reader } from '../reader.ts';
import { currencyOfTable, isRecordsTable, readRecordsTable } from './simsim/records-table.ts';

/** What Simsim writes itself: a whole ledger as JSON, or a period's records as CSV. Records keep their ids, so references between them hold. */
export const simsim: Reader = {
  name: 'simsim',
  recognises: (text) => isRecordsTable(text) || /^\ufeff?\s*\{/.test(text.slice(0, 1_000)),
  currencyOf: (text) => (isRecordsTable(text) ? currencyOfTable(text) : null),
  read(text, context) {
    if (isRecordsTable(text)) return readRecordsTable(text, context);
    const reading = ledgerFromJson(text);
    if ('problems' in reading) throw new Refused({ code: 'input/invalid', problems: reading.problems });
    const { ledger } = reading;
    if (ledger.currency !== context.currency) {
      throw new Refused({ code: 'input/invalid', problems: [{ path: 'currency', problem: 'other-currency' }] });
    }
    const rows = ledger.records.map((record, index) => ({
      line: index + 1,
      outcome: 'record' as const,
      reason: null,
      record,
      text: textOf(record),
    }));
    return { rows, remarks: [] };
  },
};

function textOf(record: LedgerRecord): string {
  const texts = Object.entries(record).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'id' && key !== 'note' ? [value.slice(0, 60)] : [],
  );
  return plainLine(texts.join(' '), 200);
}
