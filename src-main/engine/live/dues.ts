import type { RecordOf } from '#shared/domain/record.ts';
import { monthOfDay } from '../calendar.ts';
import { billDues } from '../dues/bill-dues.ts';
import type { Due } from '../dues/due.ts';
import { reportedDue } from '../dues/dues.ts';
import { readMonthAnew } from '../month-anew.ts';
import { forgivenIn } from '../read-ledger.ts';
import { type Live, lengthen } from './live.ts';

export function addBill(live: Live, bill: RecordOf<'bill'>): void {
  live.bills.set(bill.id, bill);
  const due = billDues([bill], live.payments.get(bill.id) ?? [])[0]!;
  due.forgiven = forgivenIn(live.records).has(bill.id);
  due.reported = reportedOf(live, bill.id, forgivenIn(live.records));
  addDue(live, due);
}

export function addReport(live: Live, report: RecordOf<'delinquency'>): void {
  if (forgivenIn(live.records).has(report.id)) return;
  if (report.account !== undefined) addDue(live, reportedDue(report, report.account, live.realBill));
  const place = report.bill === undefined ? undefined : live.places.get(report.bill);
  if (place === undefined) return;
  const due = live.dues[place]!;
  changeDue(live, place, { ...due, reported: Math.max(due.reported, report.daysLate) });
}

/** The longest lateness reported of a bill, but for reports that were taken out. */
export function reportedOf(live: Live, bill: string, forgiven: ReadonlySet<string>): number {
  let days = 0;
  for (const report of live.records.delinquency)
    if (report.bill === bill && !forgiven.has(report.id)) days = Math.max(days, report.daysLate);
  return days;
}

function addDue(live: Live, due: Due): void {
  const place = live.dues.length;
  live.places.set(due.id, place);
  lengthen(live.months, monthOfDay(due.due), place);
  changeDue(live, place, due);
}

/** Puts a due in the place of what it was; what was reported or forgiven of it stays. */
export function replaceDue(live: Live, place: number, due: Due): void {
  const was = live.dues[place]!;
  due.reported = was.reported;
  due.forgiven = was.forgiven;
  if (alike(was, due)) live.dues[place] = due;
  else changeDue(live, place, due);
}

/** Puts a due in its place, and reads its month anew: bill, amount and due day stay. */
export function changeDue(live: Live, place: number, due: Due): void {
  live.dues[place] = due;
  readMonthAnew(live.state, live.dues, live.months.get(monthOfDay(due.due))!, monthOfDay(due.due));
}

/** Whether the same payments met it: bill, amount and due day are the same anyway. */
function alike(one: Due, other: Due): boolean {
  if (one.met !== other.met || one.paid !== other.paid || one.further.length !== other.further.length) return false;
  return one.further.every(
    ({ day, amount }, at) => other.further[at]!.day === day && other.further[at]!.amount === amount,
  );
}
