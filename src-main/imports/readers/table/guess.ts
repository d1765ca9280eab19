import type { Currency } from '#shared/domain/currency.ts';
import type { ReadingChoices } from '#shared/domain/statement-import.ts';
import type { ColumnRole, TableMapping } from '#shared/domain/statement-mapping.ts';
import { csvTable, type TableRow } from '../../csv-table.ts';
import { decimalMarkOf } from '../../statement-line.ts';
import { dateOrderOf } from '../../written-days.ts';
import { byContent } from './by-content.ts';
import { currencyOfNames } from './currency.ts';
import { directionColumn, isWords, minusOf } from './direction-guess.ts';
import { isMovement } from './movement.ts';
import { areEnough, rolesOf } from './roles.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LOOKED_AT = 400;

/** Where dates are written with the month first, or are too few to know otherwise. */
const DAY_FIRST = new Set<Currency | null>(['EUR', 'GBP', 'AUD', 'NZD', 'INR', 'CHF', 'SGD', 'HKD']);

/** How a table is to be read, guessed from its first rows; null when they are no table of movements. */
export function guessMapping(
  lines: readonly string[],
  choices: ReadingChoices,
  currency: Currency | null = null,
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
  const { delimiter, header } = best;
  const body = best.rows.filter((row) => row.line > header);
  const head = best.rows.find((row) => row.line === header)?.cells ?? [];
  const columns = told(best.columns, body);
  const cellsOf = (role: ColumnRole) => cellsAt(body, columns[role]);
  const amounts = [...cellsOf('amount'), ...cellsOf('out'), ...cellsOf('in')];
  const decimal = decimalMarkOf(amounts);
  const isDayFirst = decimal === ',' || delimiter === ';' || DAY_FIRST.has(currencyOfNames(head) ?? currency);
  const dates = dateOrderOf(cellsOf('date'), isDayFirst ? 'dmy' : 'mdy');
  const minus = minusOf(body, columns);
  const mapping = { delimiter, header, dateOrder: choices.dateOrder ?? dates.order, decimal, minus, columns };
  return { mapping, sure: choices.dateOrder !== undefined || dates.sure };
}

/** The roles as the cells themselves bear them out: a column of nothing but DEBIT and CREDIT is no text. */
function told(columns: TableMapping['columns'], body: readonly TableRow[]): TableMapping['columns'] {
  const held = { ...columns };
  const direction = directionColumn(body, columns);
  if (direction !== null) {
    for (const role of Object.keys(held) as ColumnRole[]) if (held[role] === direction) delete held[role];
    held.direction = direction;
  }
  if (held.memo !== undefined && isWords(cellsAt(body, held.memo))) delete held.memo;
  // Every movement should have a text. Where names told of none, or of one that stays empty, the wordiest column is it.
  const isNamed = held.payee !== undefined && cellsAt(body, held.payee).length >= body.length;
  if (!isNamed && cellsAt(body, held.memo).length === 0) {
    const at = wordiest(body, new Set(Object.values(held)));
    if (at !== null) held[held.payee === undefined ? 'payee' : 'memo'] = at;
  }
  return held;
}

function wordiest(body: readonly TableRow[], taken: ReadonlySet<number>): number | null {
  const letters = (at: number) =>
    cellsAt(body, at).reduce((sum, cell) => sum + (cell.match(/\p{L}/gu)?.length ?? 0), 0);
  const free = (body[0]?.cells ?? []).map((_, at) => at).filter((at) => !taken.has(at));
  const best = free.map((at) => ({ at, letters: letters(at) })).sort((one, other) => other.letters - one.letters)[0];
  return best && best.letters > body.length * 2 ? best.at : null;
}

function cellsAt(rows: readonly TableRow[], at: number | undefined): string[] {
  return at === undefined ? [] : rows.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
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
  return byContent(rows);
}
