import { parseAmount } from '#shared/domain/currency.ts';
import { type Day, isDay } from '#shared/domain/day.ts';
import type { Money } from '#shared/domain/money.ts';
import type { TableRow } from '../../csv-table.ts';
import type { Column, Columns } from './columns.ts';

/** A row of the table with its cells named; every text is trimmed and empty where the layout lacks the column. */
export interface Entry extends Record<Exclude<Column, 'amount' | 'direction' | 'time' | 'paid' | 'refunded'>, string> {
  line: number;
  day: Day;
  time: string;
  direction: 'out' | 'in' | 'neither';
  amount: Money;
  /** What the row itself says came back of this purchase. */
  refunded: Money;
}

const DIRECTIONS: Record<string, Entry['direction']> = {
  支出: 'out',
  已支出: 'out',
  收入: 'in',
  已收入: 'in',
  不计收支: 'neither',
  其他: 'neither',
  中性交易: 'neither',
  '/': 'neither',
  '': 'neither',
};

/** Names the cells of a row, or says with a stable code what is wrong with it. */
export function entryOf(row: TableRow, columns: Columns): Entry | { malformed: string } {
  if (row.problem) return { malformed: row.problem };
  const cells = fitted(row.cells, columns);
  if (!cells) return { malformed: 'wrong-columns' };
  const cell = (column: Column) => {
    const text = columns[column] === -1 ? '' : (cells[columns[column]] ?? '');
    return text === '/' ? '' : text;
  };
  const time = cell('time');
  const day = dayOf(cell('paid')) ?? dayOf(time);
  if (!day) return { malformed: 'bad-day' };
  const amount = amountOf(cell('amount'));
  if (amount === null) return { malformed: 'bad-amount' };
  const said = cell('direction');
  const direction = Object.hasOwn(DIRECTIONS, said) ? DIRECTIONS[said]! : null;
  if (direction === null) return { malformed: 'bad-direction' };
  const status = cell('status');
  if (status === '') return { malformed: 'no-status' };
  const { line } = row;
  const texts = {
    category: cell('category'),
    counterparty: cell('counterparty'),
    item: cell('item'),
    method: cell('method'),
    order: cell('order'),
    merchantOrder: cell('merchantOrder'),
    note: cell('note'),
    funds: cell('funds'),
  };
  return { ...texts, status, line, day, time, direction, amount, refunded: amountOf(cell('refunded')) ?? (0 as Money) };
}

/** The day of `2023-02-12 21:32:14`, also as spreadsheets rewrite it: `2023/2/12 21:32`. Null for anything else. */
function dayOf(text: string): Day | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (!match) return null;
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return isDay(day) ? (day as Day) : null;
}

function amountOf(text: string): Money | null {
  return parseAmount(text.normalize('NFKC').replace(/^[¥￥]\s*/, ''), 'CNY');
}

/** The free texts, in which the export does not quote commas. */
const FREE_TEXTS: readonly Column[] = ['item', 'counterparty', 'note'];
const MOST_COMMAS = 8;

/**
 * The row's cells, one a column; null when there are too few. Where they do not fit their columns, commas of a free text
 * may have torn it apart: it is put together again if that makes time, direction and amount fit.
 */
function fitted(cells: string[], columns: Columns): string[] | null {
  if (cells.length <= columns.status) return null;
  if (fits(cells, columns)) return cells;
  for (let extra = 1; extra <= MOST_COMMAS; extra++) {
    for (const column of FREE_TEXTS) {
      const at = columns[column];
      if (at === -1) continue;
      const joined = [...cells.slice(0, at), cells.slice(at, at + extra + 1).join(','), ...cells.slice(at + extra + 1)];
      if (fits(joined, columns)) return joined;
    }
  }
  return cells;
}

function fits(cells: readonly string[], columns: Columns): boolean {
  const cell = (column: Column) => cells[columns[column]] ?? '';
  const isTold = Object.hasOwn(DIRECTIONS, cell('direction')) && cell('status') !== '';
  return isTold && amountOf(cell('amount')) !== null && dayOf(cell('time')) !== null;
}
