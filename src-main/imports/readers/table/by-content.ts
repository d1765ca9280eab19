import type { TableMapping } from '#shared/domain/statement-mapping.ts';
import type { TableRow } from '../../csv-table.ts';
import { isSomeDay } from './movement.ts';

const AMOUNT = /^[-+−(]?\s*(?:[A-Z]{3}|[¥￥$€£])?\s*[-+−]?\d[\d.,'’\s]*[-−)]?\s*(?:[A-Z]{3}|[€元])?$/u;

/**
 * The columns of a table without names, or with names that nobody knows, by what its cells look like; null where no day
 * and amount are among them.
 */
export function byContent(
  rows: readonly TableRow[],
): { header: number; columns: TableMapping['columns']; width: number } | null {
  // `sep=;` tells spreadsheets the delimiter and is no row.
  const from = /^sep=/i.test(rows[0]?.cells[0] ?? '') ? 1 : 0;
  const begin = rows.slice(from, from + 60).filter((row) => row.cells.length > 1);
  const at = begin.findIndex((row) => row.cells.some(isSomeDay));
  const first = begin[at];
  if (!first) return null;
  const sample = begin.slice(at, at + 30);
  const names = begin[at - 1];
  const isNamed = names !== undefined && names.cells.length >= first.cells.length;
  // What stands above the first movement and is no line of names belongs to no table.
  if (!isNamed && first.line > from + 1) return null;
  const share = (test: (cell: string) => boolean, at: number) =>
    sample.filter((row) => test(row.cells[at] ?? '')).length / sample.length;
  const indexes = first.cells.map((_, index) => index);
  const date = indexes.find((at) => share(isSomeDay, at) > 0.8);
  const amount = indexes.find((at) => at !== date && share((cell) => AMOUNT.test(cell), at) > 0.8);
  if (date === undefined || amount === undefined) return null;
  const texts = indexes.filter(
    (at) => at !== date && at !== amount && share((cell) => /\p{L}{2}/u.test(cell), at) > 0.5,
  );
  const columns: TableMapping['columns'] = { date, amount };
  if (texts[0] !== undefined) columns.payee = texts[0];
  if (texts[1] !== undefined) columns.memo = texts[1];
  return { header: isNamed ? names.line : 0, columns, width: first.cells.length };
}
