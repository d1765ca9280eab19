import { Refused } from '#shared/contract/refused.ts';
import { type Money, money } from '#shared/domain/money.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import { csvTable, type TableRow } from '../csv-table.ts';
import type { Reader, ReadingContext, ReadRow } from '../reader.ts';
import { columnsOf, headerLine } from './alipay/columns.ts';
import { type Entry, entryOf } from './alipay/entry.ts';
import { idsOf } from './alipay/ids.ts';
import { type Meaning, meaningOf } from './alipay/meaning.ts';
import { incomeOf, purchaseOf, refundOf, transferOf } from './alipay/record.ts';
import { Purchases } from './alipay/refunds.ts';
import { summaryRemarks } from './alipay/summary.ts';

/** Alipay's bill export (CSV), in the app's layout and the older one of the web site. Amounts are in yuan. */
export const alipay: Reader = {
  name: 'alipay',
  recognises: (text) => headerLine(linesOf(text.slice(0, 64_000))) > 0,
  read(text, context) {
    if (context.currency !== 'CNY') {
      throw new Refused({ code: 'input/invalid', problems: [{ path: 'currency', problem: 'other-currency' }] });
    }
    const lines = linesOf(text);
    const header = headerLine(lines);
    if (header === 0) throw new Refused({ code: 'import/not-recognised' });
    const [head, ...body] = csvTable(lines, header);
    const columns = columnsOf(head!.cells)!;
    const end = body.findIndex((row) => row.cells[0]!.startsWith('-----'));
    const table = (end === -1 ? body : body.slice(0, end)).filter((row) => row.cells.some((cell) => cell !== ''));
    const read = table.map((row) => ({ row, entry: entryOf(row, columns) }));
    const entries = read.flatMap(({ entry }) => ('malformed' in entry ? [] : [entry]));
    const around = [...lines.slice(0, header - 1), ...(end === -1 ? [] : lines.slice(body[end]!.line - 1))];
    const rowOf = understanding(entries, context);
    return {
      rows: read.map(({ row, entry }) => ('malformed' in entry ? malformed(row, entry.malformed) : rowOf(entry))),
      remarks: summaryRemarks(around, entries, table.length),
    };
  },
};

/** How each entry is to be taken, in view of all the others: refunds find their purchases, ids stay apart. */
function understanding(entries: readonly Entry[], context: ReadingContext): (entry: Entry) => ReadRow {
  const meanings = new Map(entries.map((entry) => [entry, meaningOf(entry)]));
  const isRefund = (entry: Entry) => meanings.get(entry)!.as === 'refund';
  const ids = idsOf(entries, isRefund);
  const purchases = new Purchases(
    entries.filter((entry) => !isRefund(entry)),
    context.has,
  );
  const origins = new Map(entries.filter(isRefund).map((entry) => [entry, purchases.originOf(entry)]));
  const refundedByRow = new Set(
    [...origins.values()].flatMap((origin) => (origin && 'row' in origin ? [origin.row] : [])),
  );

  return (entry) => {
    const id = ids.get(entry)!;
    const meaning = meanings.get(entry)!;
    switch (meaning.as) {
      case 'ignored':
        return ignored(entry, meaning.reason);
      case 'income':
        return taken(entry, meaning, incomeOf(entry, id));
      case 'transfer':
        return taken(entry, meaning, transferOf(entry, id, meaning.reason === 'repayment', context));
      case 'purchase': {
        // The web layout states refunds beside the purchase; a refund row of its own takes precedence.
        const stays = refundedByRow.has(entry) ? entry.amount : lessRefund(entry);
        return stays === 0 ? ignored(entry, 'refunded') : taken(entry, meaning, purchaseOf(entry, id, stays, context));
      }
      case 'refund': {
        const origin = origins.get(entry) ?? null;
        if (origin && 'recordId' in origin) {
          return taken(entry, meaning, refundOf(entry, id, { id: origin.recordId, entry: null }));
        }
        if (!origin) return taken(entry, meaning, refundOf(entry, id, null));
        const bought = meanings.get(origin.row)!;
        const purchaseId = ids.get(origin.row)!;
        if (bought.as === 'purchase' || context.has(purchaseId)) {
          return taken(entry, meaning, refundOf(entry, id, { id: purchaseId, entry: origin.row }));
        }
        return ignored(
          entry,
          bought.as === 'ignored' ? `refund-of-${bought.reason}`.slice(0, 40) : 'refund-of-transfer',
        );
      }
    }
  };
}

function lessRefund(entry: Entry): Money {
  return money(Math.max(0, entry.amount - entry.refunded));
}

function taken(entry: Entry, meaning: Meaning, record: ReadRow['record']): ReadRow {
  const reason = 'reason' in meaning ? meaning.reason : null;
  return { line: entry.line, outcome: 'record', reason, record, text: textOf(entry) };
}

function ignored(entry: Entry, reason: string): ReadRow {
  return { line: entry.line, outcome: 'ignored', reason, record: null, text: textOf(entry) };
}

function malformed(row: TableRow, reason: string): ReadRow {
  const text = plainLine(
    row.cells
      .filter((cell) => cell !== '')
      .slice(0, 16)
      .map((cell) => cell.slice(0, 60))
      .join(' '),
    200,
  );
  return { line: row.line, outcome: 'malformed', reason, record: null, text };
}

function textOf({ time, counterparty, item, amount, status }: Entry): string {
  return plainLine(`${time} ${counterparty.slice(0, 60)} ${item.slice(0, 60)} ${amount / 100} ${status}`, 200);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
