import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { Language } from '#shared/domain/preferences.ts';
import type { Period, Report, ReportChoices, ReportFormat } from '#shared/domain/report.ts';
import type { AdoptedPlan } from '#shared/domain/saved-scenario.ts';
import { reportFile } from '../reports/report-file.ts';
import type { HeldFile } from './backend.ts';
import { reportOn } from './report-on.ts';

/** Writes a period's report in a format. The same input gives the same bytes; the name is safe on every file system. */
export async function writeReport(
  asked: ReportChoices & {
    ledger: Ledger;
    name: string;
    period: Period;
    today: Day;
    format: ReportFormat;
    language: Language;
    goal?: Report['goal'];
    plan?: AdoptedPlan | null;
    /** The folder of the typeface, which a PDF needs. */
    fonts: URL;
  },
): Promise<HeldFile> {
  const { ledger, name, period, today, goal, plan } = asked;
  return reportFile(reportOn(ledger, name, period, today, { goal: goal ?? null, plan: plan ?? null }), asked);
}
