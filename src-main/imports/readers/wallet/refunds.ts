import type { ReaderName } from '#shared/domain/statement-import.ts';
import type { Entry } from './entry.ts';
import { orderId } from './ids.ts';

/** Where a refund's purchase is: a row of the same file, or a record imported earlier, or nowhere to be found. */
export type Origin = { row: Entry } | { recordId: string } | null;

/** Finds the purchase behind each refund, by order number first (a refund's begins with it), then by the merchant's. */
export class Purchases {
  readonly #byOrder = new Map<string, Entry>();
  readonly #byMerchantOrder = new Map<string, Entry | null>();
  readonly #isKnown: (id: string) => boolean;
  readonly #reader: ReaderName;

  constructor(reader: ReaderName, rows: Iterable<Entry>, isKnown: (id: string) => boolean) {
    this.#reader = reader;
    this.#isKnown = isKnown;
    for (const row of rows) {
      if (row.order !== '') this.#byOrder.set(row.order, row);
      // A merchant's number that several orders share names none of them.
      if (row.merchantOrder !== '')
        this.#byMerchantOrder.set(row.merchantOrder, this.#byMerchantOrder.has(row.merchantOrder) ? null : row);
    }
  }

  originOf(refund: Entry): Origin {
    for (const order of ordersBehind(refund.order)) {
      const row = this.#byOrder.get(order);
      if (row) return { row };
      const recordId = orderId(this.#reader, order, false);
      if (this.#isKnown(recordId)) return { recordId };
    }
    const row = this.#byMerchantOrder.get(refund.merchantOrder);
    return row && row.amount >= refund.amount ? { row } : null;
  }
}

/** `123_45` may belong to the order `123_45` or to `123`. */
function ordersBehind(order: string): string[] {
  const orders: string[] = [];
  for (let rest = order; rest !== ''; rest = rest.includes('_') ? rest.slice(0, rest.lastIndexOf('_')) : '') {
    if (orders.push(rest) === 4) break;
  }
  return orders;
}
