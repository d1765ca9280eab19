import type { ReaderName } from '#shared/domain/statement-import.ts';
import { sourceId } from '../../source-id.ts';
import type { Entry } from './entry.ts';

/** Order numbers that can be told apart: spreadsheets turn long ones into `2.02E+27`, and some exports mask them. */
const WHOLE_NUMBER = /^[0-9A-Za-z_-]{6,128}$/;

/**
 * Gives every row of a file the id of its record. It comes from the order number and from whether money came back; where
 * an order number is missing, spoiled or shared by unequal rows, from the row's own content. Equal rows without any
 * number (two coffees within a second) are numbered.
 */
export function idsOf(
  reader: ReaderName,
  entries: readonly Entry[],
  isRefund: (entry: Entry) => boolean,
): Map<Entry, string> {
  const ids = new Map<Entry, string>();
  // The content behind each number; null where unequal rows share it.
  const contents = new Map<string, string | null>();
  const numberOf = (entry: Entry) => (isRefund(entry) ? `refund ${entry.order}` : `order ${entry.order}`);
  for (const entry of entries) {
    const number = numberOf(entry);
    const content = contentOf(entry);
    const known = contents.get(number);
    contents.set(number, known === undefined || known === content ? content : null);
  }
  const seen = new Map<string, number>();
  for (const entry of entries) {
    if (WHOLE_NUMBER.test(entry.order) && contents.get(numberOf(entry)) !== null) {
      ids.set(entry, orderId(reader, entry.order, isRefund(entry)));
    } else {
      const key = JSON.stringify([entry.order, contentOf(entry), entry.counterparty, entry.item]);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      ids.set(entry, sourceId(reader, 'content', key, String(count)));
    }
  }
  return ids;
}

/** The id of the record that an order number stands for. */
export function orderId(reader: ReaderName, order: string, isRefund: boolean): string {
  return sourceId(reader, isRefund ? 'refund' : 'order', order);
}

function contentOf(entry: Entry): string {
  return `${entry.time} ${entry.amount} ${entry.direction}`;
}
