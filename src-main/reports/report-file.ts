import type { Ledger } from '#shared/domain/ledger.ts';
import type { Language } from '#shared/domain/preferences.ts';
import type { Report, ReportChoices, ReportFormat } from '#shared/domain/report.ts';
import { csvReport } from './csv.ts';
import { htmlReport } from './html.ts';
import { icsReport } from './ics.ts';
import { jsonReport } from './json.ts';
import { spreadsheetReport } from './spreadsheet.ts';

/** A written report. The name is made of fixed words and days alone. */
export interface ReportFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** How a report is to be written. */
export interface Asked extends ReportChoices {
  ledger: Ledger;
  format: ReportFormat;
  language: Language;
  /** The folder of the typeface, which a PDF needs. */
  fonts: URL;
}

interface Writer {
  type: string;
  /** What the file's name begins with and ends in. */
  stem: string;
  ending: string;
  /** True for what stands as of one day and has no period. */
  isOfDay?: true;
  write(report: Report, asked: Asked): string | Promise<Uint8Array>;
}

/** One writer per format. */
const WRITERS: Record<ReportFormat, Writer> = {
  pdf: {
    type: 'application/pdf',
    stem: 'simsim-report',
    ending: 'pdf',
    // Loaded when the first PDF is written: it is larger than all the rest, and most programs never write one.
    write: async (report, asked) => (await import('./pdf.ts')).pdfReport(report, asked.language, asked),
  },
  html: {
    type: 'text/html;charset=utf-8',
    stem: 'simsim-report',
    ending: 'html',
    write: (report, asked) => htmlReport(report, asked.language, asked),
  },
  csv: { type: 'text/csv;charset=utf-8', stem: 'simsim-records', ending: 'csv', write: csvReport },
  spreadsheet: {
    type: 'text/csv;charset=utf-8',
    stem: 'simsim-spreadsheet',
    ending: 'csv',
    write: (report, asked) => spreadsheetReport(report, asked.language),
  },
  json: {
    type: 'application/json',
    stem: 'simsim-ledger',
    ending: 'json',
    isOfDay: true,
    write: (_, asked) => jsonReport(asked.ledger),
  },
  ics: {
    type: 'text/calendar;charset=utf-8',
    stem: 'simsim-calendar',
    ending: 'ics',
    isOfDay: true,
    write: (report, asked) => icsReport(report, asked.language, asked),
  },
};

/** Writes a report in a format. The same input gives the same bytes. */
export async function reportFile(report: Report, asked: Asked): Promise<ReportFile> {
  const { type, stem, ending, isOfDay, write } = WRITERS[asked.format];
  const days = isOfDay ? report.day : `${report.period.from}-to-${report.period.to}`;
  const written = await write(report, asked);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { name: `${stem}-${days}.${ending}`, type, bytes };
}
