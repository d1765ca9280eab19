import { parse } from 'csv-parse/sync';
import { Refused } from '#shared/contract/refused.ts';

const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 64;
const LONGEST_CELL = 65_536;

/** One row of a table; `problem` is set when it breaks a cap, and its cells are then not to be used. */
export interface TableRow {
  /** Line in the file where the row begins, counting from 1. */
  line: number;
  cells: string[];
  problem: 'too-many-columns' | 'cell-too-long' | null;
}

/**
 * Reads text with a delimiter between its cells from line `firstLine` on. Cells come trimmed. A quotation mark that opens a cell and swallows
 * later rows is taken for a plain character. Refused as unreadable from the row that exceeds `mostRows`, which is a million.
 */
export function csvTable(
  lines: readonly string[],
  firstLine: number,
  mostRows = MOST_ROWS,
  delimiter = ',',
): TableRow[] {
  const body = lines.slice(firstLine - 1);
  if (!body.some((line) => line.includes('"'))) return plainRows(body, firstLine, mostRows, delimiter);
  const text = body.join('\n');
  const quoted = rowsOf(text, firstLine, mostRows, delimiter, true);
  const isSpoiled = !quoted || quoted.some((row) => swallowsRows(row, delimiter));
  return isSpoiled ? (rowsOf(text, firstLine, mostRows, delimiter, false) ?? []) : quoted;
}

/** Without any quotation mark, every line is a row: the usual case, and ten times as fast. */
function plainRows(lines: readonly string[], firstLine: number, mostRows: number, delimiter: string): TableRow[] {
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (count > mostRows) throw new Refused({ code: 'import/unreadable', line: firstLine + mostRows });
  return Array.from({ length: count }, (_, index) => {
    const cells = lines[index]!.split(delimiter, MOST_COLUMNS + 1);
    const problem = problemOf(cells);
    return { line: firstLine + index, cells: cells.slice(0, MOST_COLUMNS).map((cell) => cell.trim()), problem };
  });
}

function rowsOf(
  text: string,
  firstLine: number,
  mostRows: number,
  delimiter: string,
  quotes: boolean,
): TableRow[] | null {
  let before = 0;
  let parsed: { record: string[]; info: { lines: number } }[];
  try {
    parsed = parse(text, {
      delimiter,
      info: true,
      quote: quotes ? '"' : false,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      to: mostRows + 1,
    }) as unknown as typeof parsed;
  } catch {
    return null;
  }
  if (parsed.length > mostRows) throw new Refused({ code: 'import/unreadable', line: firstLine + mostRows });
  return parsed.map(({ record, info }) => {
    const line = firstLine + before;
    before = info.lines;
    return { line, cells: record.slice(0, MOST_COLUMNS).map((cell) => cell.trim()), problem: problemOf(record) };
  });
}

function problemOf(cells: readonly string[]): TableRow['problem'] {
  if (cells.length > MOST_COLUMNS) return 'too-many-columns';
  return cells.some((cell) => cell.length > LONGEST_CELL) ? 'cell-too-long' : null;
}

/** Statements begin their rows with a date; a row of dates and cells inside a cell means that a stray quotation mark ate it. */
function swallowsRows(row: TableRow, delimiter: string): boolean {
  if (row.problem === 'cell-too-long') return true;
  return row.cells.some((cell) => {
    const feed = cell.indexOf('\n');
    return feed !== -1 && cell.indexOf(delimiter, feed) !== -1 && /\n\s*"?\d{1,4}[-/.]\d{1,2}[-/.]\d/.test(cell);
  });
}
