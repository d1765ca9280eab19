import { addDays, daysBetween, isDay } from '#shared/domain/day.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import type { BillMatch } from '#shared/domain/statement-import.ts';
import { isSimilar } from './similar.ts';

type Bill = RecordOf<'bill'>;

/** A payment may come so many days before its bill does, and so many after it was due. */
const DAYS_EARLY = 14;
const DAYS_LATE = 180;

/** Finds the open bill that a newly read row pays: all that is left of it, to a similar payee, around its time. */
export class OpenBills {
  readonly #byRest = new Map<number, Bill[]>();

  constructor(records: readonly LedgerRecord[]) {
    const paid = new Map<string, number>();
    for (const record of records) {
      if (record.kind === 'payment' && record.bill !== undefined)
        paid.set(record.bill, (paid.get(record.bill) ?? 0) + record.amount);
    }
    for (const record of records) {
      if (record.kind !== 'bill') continue;
      const rest = record.amount - (paid.get(record.id) ?? 0);
      if (rest <= 0) continue;
      const bills = this.#byRest.get(rest);
      if (bills) bills.push(record);
      else this.#byRest.set(rest, [record]);
    }
  }

  /** The row as a payment of the bill, with how late that makes it. A bill is paid by one row, the earliest due first. */
  match(record: LedgerRecord): { record: RecordOf<'payment'>; match: BillMatch } | undefined {
    if (record.kind !== 'purchase' && record.kind !== 'transfer') return undefined;
    const payee = record.kind === 'purchase' ? record.payee : record.to;
    const bills = this.#byRest.get(record.amount);
    const fitting = bills?.filter((bill) => isAround(bill, record.day) && isFor(bill, payee, record.note));
    const bill = fitting?.sort((one, other) => (one.due < other.due ? -1 : 1))[0];
    if (!bill) return undefined;
    bills!.splice(bills!.indexOf(bill), 1);
    const { id, day, amount, note } = record;
    return {
      record: { id, kind: 'payment', day, bill: bill.id, amount, ...(note === undefined ? {} : { note }) },
      match: { bill: bill.id, payee: bill.payee, due: bill.due, daysLate: Math.max(0, daysBetween(bill.due, day)) },
    };
  }
}

function isFor(bill: Bill, payee: string, note: string | undefined): boolean {
  return isSimilar(bill.payee, payee) || (note !== undefined && bill.payee.length >= 2 && note.includes(bill.payee));
}

function isAround(bill: Bill, day: LedgerRecord['day']): boolean {
  const begin = bill.day < bill.due ? bill.day : bill.due;
  const [from, to] = [addDays(begin, -DAYS_EARLY), addDays(bill.due, DAYS_LATE)];
  return (!isDay(from) || day >= from) && (!isDay(to) || day <= to);
}
