import { plainLine } from '#shared/domain/plain-line.ts';
import type { TableRow } from './csv-table.ts';
import type { ReadRow } from './reader.ts';

/** A row that cannot be read, with what it says, so that the person finds it in the file. */
export function malformedRow(row: Pick<TableRow, 'line' | 'cells'>, reason: string): ReadRow {
  const said = row.cells.filter((cell) => cell !== '').slice(0, 16);
  const text = plainLine(said.map((cell) => cell.slice(0, 60)).join(' '), 200);
  return { line: row.line, outcome: 'malformed', reason, record: null, text };
}
