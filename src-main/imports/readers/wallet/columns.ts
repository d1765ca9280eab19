/** What a wallet's export says of a payment. */
export type Column =
  | 'time'
  | 'paid'
  | 'category'
  | 'counterparty'
  | 'item'
  | 'direction'
  | 'amount'
  | 'method'
  | 'status'
  | 'order'
  | 'merchantOrder'
  | 'note'
  | 'refunded'
  | 'funds';

/** What each column is called in a source's layouts; none for what it never says. */
export type ColumnNames = Record<Column, readonly string[]>;

/** Where each column stands; -1 for one that this layout does not have. */
export type Columns = Record<Column, number>;

const NEEDED: readonly Column[] = ['time', 'direction', 'amount', 'status'];

/** The columns of a header row, found by name. Null when the row is no header of such a table. */
export function columnsOf(cells: readonly string[], names: ColumnNames): Columns | null {
  const there = cells.map((cell) => cell.normalize('NFKC').replace(/[\s"]/g, ''));
  const columns = {} as Columns;
  for (const column of Object.keys(names) as Column[]) {
    columns[column] = names[column].reduce((found, name) => (found === -1 ? there.indexOf(name) : found), -1);
  }
  if (NEEDED.some((column) => columns[column] === -1)) return null;
  return columns.counterparty === -1 && columns.item === -1 ? null : columns;
}

/** Line of the table's header, counting from 1, among the first two hundred; 0 when there is none. */
export function headerLine(lines: readonly string[], names: ColumnNames): number {
  return lines.slice(0, 200).findIndex((line) => line.length < 4_000 && columnsOf(line.split(','), names) !== null) + 1;
}
