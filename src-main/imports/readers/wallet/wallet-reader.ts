import { Refused } from '#shared/contract/refused.ts';
import { csvTable } from '../../csv-table.ts';
import { linesOf } from '../../lines.ts';
import { malformedRow } from '../../malformed-row.ts';
import { inCurrency, type Reader } from '../../reader.ts';
import { columnsOf, headerLine } from './columns.ts';
import { entryOf } from './entry.ts';
import { summaryRemarks } from './summary.ts';
import { understanding } from './understanding.ts';
import type { Wallet } from './wallet.ts';

/** A reader of a wallet's bill export: a preamble with a summary, then a table, whose end a line of dashes may mark. */
export function walletReader(wallet: Wallet): Reader {
  return {
    name: wallet.reader,
    recognises: (text) => headerLine(linesOf(text.slice(0, 64_000)), wallet.columns) > 0,
    currencyOf: () => 'CNY',
    read(text, context) {
      inCurrency(context, 'CNY');
      const lines = linesOf(text);
      const header = headerLine(lines, wallet.columns);
      if (header === 0) throw new Refused({ code: 'import/not-recognised' });
      const [head, ...body] = csvTable(lines, header);
      const columns = columnsOf(head!.cells, wallet.columns);
      if (!columns) throw new Refused({ code: 'import/not-recognised' });
      context.progress(0.3);
      const end = body.findIndex((row) => row.cells[0]!.startsWith('-----'));
      const table = (end === -1 ? body : body.slice(0, end)).filter((row) => row.cells.some((cell) => cell !== ''));
      const read = table.map((row) => ({ row, entry: entryOf(row, columns) }));
      for (const one of read) if (!('malformed' in one.entry)) one.entry = wallet.settled(one.entry);
      const entries = read.flatMap(({ entry }) => ('malformed' in entry ? [] : [entry]));
      const around = [...lines.slice(0, header - 1), ...(end === -1 ? [] : lines.slice(body[end]!.line - 1))];
      context.progress(0.6);
      const rowOf = understanding(wallet, entries, context);
      return {
        rows: read.map(({ row, entry }) => ('malformed' in entry ? malformedRow(row, entry.malformed) : rowOf(entry))),
        remarks: summaryRemarks(around, entries, table.length),
      };
    },
  };
}
