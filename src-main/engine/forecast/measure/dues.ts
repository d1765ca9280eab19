import { realBill } from '#shared/domain/currency.ts';
import { type Day, dayNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { type Due, daysLateOn, metOn } from '../../dues/due.ts';
import { duesOf } from '../../dues/dues.ts';
import { readLedger } from '../../read-ledger.ts';

/** How one due was met, or how it stands on the day. */
export interface PastDue {
  /** The id of the bill, statement or report. */
  id: string;
  /** The bill's id, or the account's. */
  of: string;
  due: number;
  daysLate: number;
  /** Days before the due day it was met; 0 when late or open. */
  early: number;
  met: boolean;
}

/** A bill that is not paid yet, overdue or not; amounts in minor units. */
export interface OpenBill {
  bill: RecordOf<'bill'>;
  due: number;
  paid: number;
}

/** Every due that has come about by `day`, by the same rules as the score's, and the bills still open on it. */
export function pastDuesOn(ledger: Ledger, day: Day): { past: PastDue[]; open: OpenBill[] } {
  const today = dayNumber(day);
  const records = readLedger(ledger, day);
  const bills = new Map(records.bill.map((bill) => [bill.id, bill]));
  const past: PastDue[] = [];
  const open: OpenBill[] = [];
  for (const due of duesOf(records, realBill(ledger.currency))) {
    const met = metOn(due, today);
    const bill = bills.get(due.id);
    if (bill && !met) open.push({ bill, due: due.due, paid: due.paid });
    if (!due.forgiven && (met || due.due < today)) past.push(pastDue(due, met, today));
  }
  return { past, open };
}

function pastDue(due: Due, met: boolean, today: number): PastDue {
  const daysLate = daysLateOn(due, today);
  const early = met && daysLate === 0 ? due.due - due.met : 0;
  return { id: due.id, of: due.kind === 'bill' ? due.id : (due.account ?? due.id), due: due.due, daysLate, early, met };
}
