import type { Ledger } from '#shared/domain/ledger.ts';
import type { Language } from '#shared/domain/preferences.ts';
import type { Report, ReportFormat } from '#shared/domain/report.ts';
import { csvReport } from './csv.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';

/** A written report. The name is made of fixed words and days alone. */
export interface ReportFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

interface Writer {
  type: string;
  /** What the file's name begins with. */
  stem: string;
  write(report: Report, ledger: Ledger, language: Language): string;
}

/** One writer per format. */
const WRITERS: Record<ReportFormat, Writer> = {
  html: {
    type: 'text/html;charset=utf-8',
    stem: 'simsim-report',
    write: (report, _, language) => htmlReport(report, language),
  },
  csv: { type: 'text/csv;charset=utf-8', stem: 'simsim-records', write: csvReport },
  json: { type: 'application/json', stem: 'simsim-ledger', write: (_, ledger) => jsonReport(ledger) },
};

/** Writes a report in a format. The same input gives the same bytes. */
export function reportFile(
  report: Report,
  { ledger, format, language }: { ledger: Ledger; format: ReportFormat; language: Language },
): ReportFile {
  const { type, stem, write } = WRITERS[format];
  const days = format === 'json' ? report.day : `${report.period.from}-to-${report.period.to}`;
  return { name: `${stem}-${days}.${format}`, type, bytes: new TextEncoder().encode(write(report, ledger, language)) };
}
