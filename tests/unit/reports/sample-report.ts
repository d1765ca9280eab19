import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { Report } from '#shared/domain/report.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { reportOn } from '../../../src-main/app/report-on.ts';

export const TODAY = '2026-03-20' as Day;
export const PERIOD = { from: '2026-02-01' as Day, to: '2026-03-20' as Day };

/** The demo person's report over seven weeks. */
export function sampleReport(ledger: Ledger = demoLedger(TODAY), name = 'Li Wei'): Report {
  return reportOn(ledger, name, PERIOD, TODAY);
}
