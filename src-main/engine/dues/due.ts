import { NEVER } from '../state.ts';

/** A further payment on a due that was met already. */
export interface FurtherPayment {
  day: number;
  amount: number;
}

/**
 * Something that was to be paid by a day, in plain numbers: a bill, a statement's minimum, or a lateness that somebody
 * reported about an account. Payments up to the day it was read are held against it.
 */
export interface Due {
  kind: 'bill' | 'statement' | 'delinquency';
  /** Id of the bill, statement or delinquency record. */
  id: string;
  /** The account it belongs to, if any. */
  account: string | null;
  /** Day from which the ledger knows of it. */
  known: number;
  due: number;
  owed: number;
  /** Day its payments reach what is owed; `NEVER` while they do not. */
  met: number;
  /** Paid up to the day it was met, or so far. */
  paid: number;
  further: FurtherPayment[];
  /** Lateness somebody reported, in days; 0 without a report. */
  reported: number;
  /** Lateness never counts as more than this. */
  most: number;
  /** True when a resolved dispute takes its lateness out. */
  forgiven: boolean;
}

/** Days late as it stands on `day`; 0 when it was met in time or is not due yet, or when a dispute took it out. */
export function daysLateOn(due: Due, day: number): number {
  if (due.forgiven) return 0;
  const own = Math.min(due.most, Math.min(due.met, day) - due.due);
  return Math.max(due.reported, own, 0);
}

/** True once payments up to `day` reach it. */
export function metOn(due: Due, day: number): boolean {
  return due.met !== NEVER && due.met <= day;
}
