import type { DateOrder, TableMapping } from '#shared/domain/statement-mapping.ts';
import type { TableRow } from '../../csv-table.ts';
import { writtenDay } from '../../written-days.ts';

const ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** True for a text that is a day in some order. */
export function isSomeDay(text: string): boolean {
  return ORDERS.some((order) => writtenDay(text, order) !== null);
}

/** True for a row that has a day where its table has them. */
export function isMovement(row: TableRow, columns: TableMapping['columns']): boolean {
  return isSomeDay(row.cells[columns.date ?? -1] ?? '');
}
