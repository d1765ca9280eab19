import { dayNumber } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { type Due, daysLateOn, metOn } from '../dues/due.ts';
import type { ByKind } from '../read-ledger.ts';
import type { LedgerState } from '../state-on.ts';

/** What came between two days. */
export interface News {
  /** Dues met on time, overdue ones paid, and dues that are late now and were not before. */
  paidOnTime: Due[];
  paidLate: Due[];
  becameLate: Due[];
  /** Dues that were late already and grew later. */
  stillLate: Due[];
  /** Longest lateness among those that became late or grew later, in days. */
  days: number;
  /** Longest lateness that was reported, in days; 0 without a report. */
  reported: number;
  resolved: number;
  isNew(record: LedgerRecord): boolean;
}

/** Reads what came after `from`, up to `to`, from the records as they stand on `to`. */
export function newsBetween({ dues, records }: LedgerState, from: number, to: number): News {
  const isNew = (record: LedgerRecord) => {
    const day = dayNumber(record.day);
    return day > from && day <= to;
  };
  const paidOnTime: Due[] = [];
  const paidLate: Due[] = [];
  const becameLate: Due[] = [];
  const stillLate: Due[] = [];
  let days = 0;
  for (const due of dues) {
    if (due.kind === 'delinquency') continue;
    const late = daysLateOn(due, to);
    const lateBefore = due.known > from ? 0 : daysLateOn({ ...due, reported: 0 }, from);
    const counts = Math.max(due.known, due.met);
    const metSince = metOn(due, to) && counts > from;
    if (metSince && due.met <= due.due && (due.owed > 0 || due.paid > 0)) paidOnTime.push(due);
    if (metSince && due.met > due.due) paidLate.push(due);
    if (late > 0 && lateBefore === 0) becameLate.push(due);
    else if (late > lateBefore) stillLate.push(due);
    if (late > lateBefore) days = Math.max(days, late);
  }
  const reports = records.delinquency.filter(isNew);
  const reported = Math.max(0, ...reports.map((report) => report.daysLate));
  const resolved = resolvedIn(records, isNew);
  return { paidOnTime, paidLate, becameLate, stillLate, days, reported, resolved, isNew };
}

function resolvedIn(records: ByKind, isNew: (record: LedgerRecord) => boolean): number {
  return records.dispute.filter((dispute) => dispute.outcome === 'resolved' && isNew(dispute)).length;
}
