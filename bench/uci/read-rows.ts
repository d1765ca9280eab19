import { parse } from 'csv-parse/sync';
import { type CardRow, ROW_MONTHS } from './card-row.ts';

/** A row that cannot be used, and why. */
export interface BadRow {
  line: number;
  problem: string;
}

/** Thrown when the file as a whole is not this data. */
export class NotCardData extends Error {}

const MOST = 1e10;
const LABEL = /^(default.*next.*month|default|y|label|target)$/;

/**
 * Reads the UCI card data from comma-separated text. Columns are found by name, in any order and letter case; columns
 * nobody asks for are passed over. The label may be missing, so may status columns and single statuses.
 */
export function readRows(text: string): { rows: CardRow[]; bad: BadRow[]; labelled: boolean } {
  const { head, lines } = tableOf(text);
  const at = columnsOf(head);
  const rows: CardRow[] = [];
  const bad: BadRow[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of lines) {
    try {
      const row = rowOf(cells, at, head.length);
      if (seen.has(row.id)) throw new RangeError(`ID ${row.id} stands twice`);
      seen.add(row.id);
      rows.push(row);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      bad.push({ line, problem: error.message });
    }
  }
  return { rows, bad, labelled: at.label !== -1 && rows.some((row) => row.defaulted !== null) };
}

interface Columns {
  id: number;
  limit: number;
  label: number;
  status: number[];
  billed: number[];
  paid: number[];
}

function tableOf(text: string): { head: string[]; lines: { line: number; cells: string[] }[] } {
  let parsed: { record: string[]; info: { lines: number } }[];
  try {
    parsed = parse(text, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as typeof parsed;
  } catch (error) {
    throw new NotCardData(error instanceof Error ? error.message : String(error));
  }
  const [first, ...rest] = parsed;
  if (!first) throw new NotCardData('the file is empty');
  return {
    head: first.record.map((name) => name.toLowerCase()),
    lines: rest.map(({ record, info }) => ({ line: info.lines, cells: record })),
  };
}

function columnsOf(head: string[]): Columns {
  const optional = (...names: string[]) => head.findIndex((name) => names.includes(name));
  const needed = (...names: string[]) => {
    const index = optional(...names);
    if (index === -1) throw new NotCardData(`the file has no column ${names[0]!.toUpperCase()}`);
    return index;
  };
  const months = Array.from({ length: ROW_MONTHS }, (_, index) => index + 1);
  return {
    id: needed('id'),
    limit: needed('limit_bal'),
    label: head.findIndex((name) => LABEL.test(name)),
    // September's status is PAY_0 in the published file, which has no PAY_1.
    status: months.map((month) => (month === 1 ? optional('pay_0', 'pay_1') : optional(`pay_${month}`))),
    billed: months.map((month) => needed(`bill_amt${month}`)),
    paid: months.map((month) => needed(`pay_amt${month}`)),
  };
}

function rowOf(cells: string[], at: Columns, width: number): CardRow {
  if (cells.length !== width) throw new RangeError(`${cells.length} cells, where the head has ${width}`);
  const id = cells[at.id]!;
  if (id === '' || id.length > 60) throw new RangeError('ID is empty or longer than 60 characters');
  const amount = (index: number, name: string, least: number) => {
    const cell = cells[index]!;
    const value = cell === '' ? Number.NaN : Number(cell);
    if (!(value >= least && value <= MOST)) throw new RangeError(`${name} is “${cell.slice(0, 40)}”`);
    return value;
  };
  const status = (index: number, name: string) => {
    if (index === -1 || cells[index] === '') return null;
    const value = amount(index, name, -9);
    if (!Number.isInteger(value) || value > 99) throw new RangeError(`${name} is “${cells[index]!.slice(0, 40)}”`);
    return value;
  };
  return {
    id,
    limit: amount(at.limit, 'LIMIT_BAL', 0),
    status: at.status.map((index, month) => status(index, `PAY_${month === 0 ? 0 : month + 1}`)),
    billed: at.billed.map((index, month) => amount(index, `BILL_AMT${month + 1}`, -MOST)),
    paid: at.paid.map((index, month) => amount(index, `PAY_AMT${month + 1}`, 0)),
    defaulted: labelOf(at.label === -1 ? '' : cells[at.label]!),
  };
}

function labelOf(cell: string): boolean | null {
  if (cell === '') return null;
  if (Number(cell) !== 0 && Number(cell) !== 1) throw new RangeError(`the label is “${cell.slice(0, 40)}”`);
  return Number(cell) === 1;
}
