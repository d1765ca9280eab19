import type { ColumnRole, TableMapping } from '#shared/domain/statement-mapping.ts';
import type { TableRow } from '../../csv-table.ts';
import { directionSaid } from './direction.ts';

type Columns = TableMapping['columns'];

const NEGATIVE = /^[^\d]*[-−–(]|[-−–]\s*$|\bdr\.?$/i;
const REPAYS = /thank|payment|autopay|einzug|还款|refund|return|credit|rückzahlung/i;

/** Roles that a column of directions may have been taken for by its name. */
const MISTAKEN: readonly ColumnRole[] = ['type', 'memo', 'category', 'status'];

/** True where every cell says which way money went, and nothing else. */
export function isWords(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => directionSaid(cell) !== null);
}

/** The column that alone says which way money went, where amounts have no sign and no name says so; null for none. */
export function directionColumn(body: readonly TableRow[], columns: Columns): number | null {
  if (columns.direction !== undefined || columns.amount === undefined) return null;
  const rows = body.filter((row) => (row.cells[columns.amount!] ?? '') !== '');
  if (rows.some((row) => NEGATIVE.test(row.cells[columns.amount!]!))) return null;
  const own = new Set(
    Object.entries(columns).flatMap(([role, at]) => (MISTAKEN.includes(role as ColumnRole) ? [] : [at])),
  );
  const width = rows[0]?.cells.length ?? 0;
  for (let at = 0; at < width; at++) {
    if (!own.has(at) && isWords(rows.map((row) => row.cells[at] ?? ''))) return at;
  }
  return null;
}

/**
 * Whether a minus means out. A list without any minus is one of spending; so is one in which nearly nothing has one, or
 * only what pays the card: on a card's statement purchases are what is usual and repayments what is rare.
 */
export function minusOf(body: readonly TableRow[], columns: Columns): 'out' | 'in' {
  const { amount: at } = columns;
  if (columns.direction !== undefined || at === undefined) return 'out';
  const rows = body.filter((row) => /\d/.test(row.cells[at] ?? ''));
  const negative = rows.filter((row) => NEGATIVE.test(row.cells[at]!));
  if (negative.length === 0) return rows.some((row) => /^\s*\+/.test(row.cells[at]!)) ? 'out' : 'in';
  const said = (row: TableRow) =>
    `${row.cells[columns.payee ?? -1] ?? ''} ${row.cells[columns.memo ?? -1] ?? ''} ${row.cells[columns.type ?? -1] ?? ''} ${row.cells[columns.category ?? -1] ?? ''}`;
  if (negative.length < rows.length / 2 && negative.every((row) => REPAYS.test(said(row)))) return 'in';
  return rows.length >= 10 && negative.length / rows.length < 0.2 ? 'in' : 'out';
}
