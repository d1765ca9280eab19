import type { ColumnRole, DateOrder, ReadingChoices, TableMapping } from '#shared/domain/statement-import.ts';
import { csvTable, type TableRow } from '../../csv-table.ts';
import { decimalMarkOf } from '../../statement-line.ts';
import { dateOrderOf, writtenDay } from '../../written-days.ts';
import { areEnough, rolesOf } from './roles.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const AMOUNT = /^[-+−(]?\s*(?:[A-Z]{3}|[¥￥$€£])?\s*[-+−]?\d[\d.,'’\s]*[-−)]?\s*(?:[A-Z]{3}|[€元])?$/u;
const ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
const LOOKED_AT = 400;

/** How a table is to be read, guessed from its first rows; null when they are no table of movements. */
export function guessMapping(
  lines: readonly string[],
  choices: ReadingChoices,
): { mapping: TableMapping; sure: boolean } | null {
  const begin = lines.slice(0, LOOKED_AT).map((line) => line.slice(0, 8_000));
  const tries = DELIMITERS.flatMap((delimiter) => {
    if (!begin.some((line) => line.includes(delimiter))) return [];
    const rows = csvTable(begin, 1, LOOKED_AT * 2, delimiter);
    const found = placesIn(rows);
    return found ? [{ delimiter, rows, ...found }] : [];
  });
  const best = tries.sort((one, other) => other.width - one.width)[0];
  if (!best) return null;
  const { delimiter, columns, header } = best;
  const body = best.rows.filter((row) => row.line > header);
  const cellsOf = (role: ColumnRole) => {
    const at = columns[role];
    return at === undefined ? [] : body.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
  };
  const amounts = [...cellsOf('amount'), ...cellsOf('out'), ...cellsOf('in')];
  const decimal = decimalMarkOf(amounts);
  const dates = dateOrderOf(cellsOf('date'), decimal === ',' || delimiter === ';' ? 'dmy' : 'mdy');
  const minus = minusOf(cellsOf('amount'), columns);
  const mapping = { delimiter, header, dateOrder: choices.dateOrder ?? dates.order, decimal, minus, columns };
  return { mapping, sure: choices.dateOrder !== undefined || dates.sure };
}

/** Where the column names stand and what they mean; without names, what the cells themselves look like. */
function placesIn(
  rows: readonly TableRow[],
): { header: number; columns: TableMapping['columns']; width: number } | null {
  for (const [index, row] of rows.slice(0, 100).entries()) {
    const columns = rolesOf(row.cells);
    const next = rows[index + 1];
    if (areEnough(columns) && (!next || isMovement(next, columns) || rows.length - index > 2)) {
      return { header: row.line, columns, width: row.cells.length + 100 };
    }
  }
  const sample = rows.slice(0, 30).filter((row) => row.cells.length > 1);
  const first = sample[0];
  if (!first || first.line > 1) return null;
  const share = (test: (cell: string) => boolean, at: number) =>
    sample.filter((row) => test(row.cells[at] ?? '')).length / sample.length;
  const indexes = first.cells.map((_, index) => index);
  const date = indexes.find(
    (at) => share((cell) => ORDERS.some((order) => writtenDay(cell, order) !== null), at) > 0.8,
  );
  const amount = indexes.find((at) => at !== date && share((cell) => AMOUNT.test(cell), at) > 0.8);
  if (date === undefined || amount === undefined) return null;
  const texts = indexes.filter(
    (at) => at !== date && at !== amount && share((cell) => /\p{L}{2}/u.test(cell), at) > 0.5,
  );
  const columns: TableMapping['columns'] = { date, amount };
  if (texts[0] !== undefined) columns.payee = texts[0];
  if (texts[1] !== undefined) columns.memo = texts[1];
  return { header: 0, columns, width: first.cells.length };
}

function isMovement(row: TableRow, columns: TableMapping['columns']): boolean {
  const date = row.cells[columns.date ?? -1] ?? '';
  return ORDERS.some((order) => writtenDay(date, order) !== null);
}

/**
 * Whether a minus means out. A list without any minus is one of spending; so is one in which nearly nothing has one, for
 * on a card's statement purchases are what is usual and repayments what is rare.
 */
function minusOf(amounts: readonly string[], columns: TableMapping['columns']): 'out' | 'in' {
  if (columns.direction !== undefined || columns.amount === undefined) return 'out';
  const negative = amounts.filter((amount) => /^\s*[-−(]|[-−]\s*$/.test(amount.replace(/^[^\d\-−(]+/, ''))).length;
  if (negative === 0) return amounts.some((amount) => /^\s*\+/.test(amount)) ? 'out' : 'in';
  return amounts.length >= 10 && negative / amounts.length < 0.2 ? 'in' : 'out';
}
