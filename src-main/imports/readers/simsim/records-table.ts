import { Currency, parseAmount } from '#shared/domain/currency.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import { LedgerRecord, type RecordKind } from '#shared/domain/record.ts';
import { problemsOf } from '#shared/domain/references.ts';
import { csvTable } from '../../csv-table.ts';
import { linesOf } from '../../lines.ts';
import { malformedRow } from '../../malformed-row.ts';
import { inCurrency, type Reading, type ReadingContext, type ReadRow } from '../../reader.ts';

const FIRST_COLUMNS = 'id,kind,day,currency,';
const MONEY = new Set(['amount', 'balance', 'newCharges', 'minimumDue']);
const NUMBERS = new Set(['daysLate', 'reliability', 'score', 'original.amount', 'original.rate']);
const SWITCHES = new Set(['essential', 'granted', 'inGoodStanding']);

/** True for the records that Simsim writes as CSV (docs/ledger-format.md). */
export function isRecordsTable(text: string): boolean {
  return text.startsWith(FIRST_COLUMNS);
}

/** The currency of its rows; null for one that no ledger can be kept in. */
export function currencyOfTable(text: string): Currency | null {
  return Currency.safeParse(linesOf(text.slice(0, 20_000))[1]?.match(/,([A-Z]{3}),/)?.[1]).data ?? null;
}

/** Reads the records back. A row that refers to a record that is neither here nor in the ledger cannot be taken in. */
export function readRecordsTable(text: string, context: ReadingContext): Reading {
  const [head, ...body] = csvTable(linesOf(text), 1);
  const names = head!.cells;
  const rows = body.map((row): ReadRow => {
    if (row.problem) return malformedRow(row, row.problem);
    const fields: Record<string, unknown> = {};
    for (const [index, name] of names.entries()) put(fields, name, row.cells[index] ?? '', context.currency);
    const currency = fields['currency'];
    if (currency !== undefined) inCurrency(context, String(currency));
    delete fields['currency'];
    const parsed = LedgerRecord.safeParse(fields);
    if (!parsed.success) return malformedRow(row, 'no-record');
    const said = plainLine(
      row.cells
        .filter((cell) => cell !== '')
        .slice(1, 8)
        .join(' '),
      200,
    );
    return { line: row.line, outcome: 'record', reason: null, record: parsed.data, text: said };
  });
  return { rows: withoutLoose(rows, context), remarks: [] };
}

/**
 * Holds the records against each other and the ledger. An optional pointer that leads nowhere is dropped; a record that
 * needs it is left out and says so, and so is what in turn belongs to that one.
 */
function withoutLoose(rows: ReadRow[], context: ReadingContext): ReadRow[] {
  for (;;) {
    const kinds = new Map<string, RecordKind>();
    for (const { record } of rows) if (record && !kinds.has(record.id)) kinds.set(record.id, record.kind);
    const held = rows.map((row) => heldRow(row, (id) => context.kindOf(id) ?? kinds.get(id)));
    const left = (all: readonly ReadRow[]) => all.filter((row) => row.record).length;
    if (left(held) === left(rows)) return held;
    rows = held;
  }
}

function heldRow(row: ReadRow, kindOf: (id: string) => RecordKind | undefined): ReadRow {
  const problems = row.record ? [...problemsOf(row.record, kindOf)] : [];
  if (problems.length === 0) return row;
  if (problems.some(({ problem }) => problem !== 'unknown-reference')) {
    return { ...row, outcome: 'malformed', reason: 'no-record', record: null };
  }
  if (!problems.every(({ field }) => ['purchase', 'paidWith', 'follows'].includes(field))) {
    return { ...row, outcome: 'ignored', reason: 'refers-to-missing', record: null };
  }
  const record = { ...row.record } as Record<string, unknown>;
  for (const { field } of problems) delete record[field];
  return { ...row, record: record as LedgerRecord };
}

function put(fields: Record<string, unknown>, name: string, cell: string, currency: Currency): void {
  if (cell === '') return;
  const value = valueIn(name, cell, currency);
  const [outer, inner] = name.split('.') as [string, string | undefined];
  if (!/^[a-zA-Z]{2,20}$/.test(outer)) return;
  if (inner === undefined) fields[outer] = value;
  else fields[outer] = { ...(fields[outer] as object | undefined), [inner]: value };
}

function valueIn(name: string, cell: string, currency: Currency): unknown {
  if (MONEY.has(name)) {
    const amount = parseAmount(cell.replace(/^-/, ''), currency);
    return amount !== null && cell.startsWith('-') ? -amount : amount;
  }
  if (NUMBERS.has(name)) return Number(cell);
  return SWITCHES.has(name) ? (cell === 'true' ? true : cell === 'false' ? false : cell) : cell;
}
