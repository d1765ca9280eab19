import { realBill } from '#shared/domain/currency.ts';
import { type Day, dayFromNumber, dayNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type Money, money } from '#shared/domain/money.ts';
import { readLedger } from '../read-ledger.ts';
import type { LedgerState } from '../state-on.ts';
import { type Due, daysLateOn, metOn } from './due.ts';
import { duesOf } from './dues.ts';

/** Something that was to be paid by a day, and how it stands. */
export interface Obligation {
  kind: Due['kind'];
  /** Id of the bill, statement or delinquency record. */
  id: string;
  account: string | null;
  due: Day;
  amount: Money;
  /** Paid on it so far, or up to the day it was met. */
  paid: Money;
  /** The day payments reached the amount; null while they do not. */
  metOn: Day | null;
  /** Days from the due day to the day it was met, or to this one; at least what was reported; 0 when not late. */
  daysLate: number;
  status: 'paid' | 'paid-late' | 'open' | 'overdue';
  /** A resolved dispute took its lateness out. */
  forgiven: boolean;
}

/**
 * Every bill, every statement's minimum and every reported lateness known on a day, in the order of the records.
 * Payments dated later are not looked at. An obligation without an amount to pay is met from the start.
 */
export function obligationsOn(ledger: Ledger, day: Day): Obligation[] {
  const today = dayNumber(day);
  return duesOf(readLedger(ledger, day), realBill(ledger.currency)).map((due) => obligationOf(due, today));
}

/**
 * The same, of a state that was read already: all but bills that were due and settled before the day `since`. Where that
 * lies further back than the state looks, its records are read for it.
 */
export function obligationsSince({ state, records, dues, oldest, realBill }: LedgerState, since: Day): Obligation[] {
  const known = since >= oldest ? dues : duesOf(records, realBill, since);
  return known.map((due) => obligationOf(due, state.day));
}

function obligationOf(due: Due, today: number): Obligation {
  const met = metOn(due, today);
  const daysLate = daysLateOn(due, today);
  const late = due.kind === 'delinquency' || (met ? due.met > due.due : due.due < today);
  return {
    kind: due.kind,
    id: due.id,
    account: due.account,
    due: dayFromNumber(due.due),
    amount: money(due.kind === 'delinquency' ? 0 : due.owed),
    paid: money(due.paid),
    metOn: met ? dayFromNumber(due.met) : null,
    daysLate,
    status: met ? (late ? 'paid-late' : 'paid') : late ? 'overdue' : 'open',
    forgiven: due.forgiven,
  };
}
