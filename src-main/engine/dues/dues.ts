import { dayNumber } from '#shared/domain/day.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { type ByKind, forgivenIn, groupBy } from '../read-ledger.ts';
import { accountDues } from './account-dues.ts';
import { billDues } from './bill-dues.ts';
import type { Due } from './due.ts';

/**
 * How long a lateness that was reported without payment details counts as overdue now: until the next monthly report
 * could have repeated it. Payments cannot end it sooner or later: the same payment a day earlier must never be worth less.
 */
const REPORT_STANDS = 30;

/**
 * Every due in these records, but for bills that were settled before the day `oldest`. Who comes first does not depend on the records' order by more than their place here.
 */
export function duesOf(records: ByKind, realBill: number, oldest: string = ''): Due[] {
  const forgiven = forgivenIn(records);
  const reports = records.delinquency.filter((report) => !forgiven.has(report.id));
  const onAccounts = groupBy(records.payment, (payment) => payment.account);
  const dues = billDues(records.bill, records.payment, oldest);
  for (const [account, statements] of groupBy(records.statement, (statement) => statement.account)) {
    for (const due of accountDues(statements, onAccounts.get(account) ?? [])) dues.push(due);
  }
  if (forgiven.size > 0) for (const due of dues) due.forgiven = forgiven.has(due.id);
  const bills = duesNamed(dues, reports);
  for (const report of reports) {
    const bill = report.bill === undefined ? undefined : bills.get(report.bill);
    if (bill) bill.reported = Math.max(bill.reported, report.daysLate);
    else if (report.account !== undefined) {
      dues.push(reportedDue(report, report.account, realBill));
    }
  }
  return dues;
}

/** A lateness reported about an account, as a due of its own. */
export function reportedDue(report: RecordOf<'delinquency'>, account: string, realBill: number): Due {
  const day = dayNumber(report.day);
  return {
    kind: 'delinquency',
    id: report.id,
    account,
    known: day,
    due: day - report.daysLate,
    owed: realBill,
    met: day + REPORT_STANDS,
    paid: 0,
    further: [],
    reported: report.daysLate,
    most: report.daysLate,
    forgiven: false,
  };
}

/** The dues that reports name, by id. */
function duesNamed(dues: readonly Due[], reports: readonly { bill?: string | undefined }[]): Map<string, Due> {
  const named = new Set(reports.map((report) => report.bill));
  const found = new Map<string, Due>();
  if (reports.length > 0) for (const due of dues) if (named.has(due.id)) found.set(due.id, due);
  return found;
}
