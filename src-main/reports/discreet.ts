import type { Report, ReportDue } from '#shared/domain/report.ts';
import type { Words } from '#shared/words/words.ts';

/** The report without names: whose it is, and who is to be paid. Amounts are hidden where they are written. */
export function discreetly(report: Report, words: Words): Report {
  const { someone, aBill, aCard } = words.reports.document;
  const nameless = (one: ReportDue) => ({ ...one, payee: one.kind === 'bill' ? aBill : aCard });
  return { ...report, name: someone, due: report.due.map(nameless), coming: report.coming.map(nameless) };
}
