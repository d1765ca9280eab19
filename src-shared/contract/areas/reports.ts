import { z } from 'zod';
import { Language } from '../../domain/preferences.ts';
import { Period, Report, ReportChoices, ReportFormat } from '../../domain/report.ts';
import { Id } from '../../domain/text.ts';
import { query } from '../call.ts';

export const reports = {
  /** The report's content, for the preview on the page. */
  preview: query(z.strictObject({ period: Period }), Report),
  /** Writes the report into a held file, which the transport then saves. JSON is the whole ledger; the calendar holds what is due. */
  write: query(
    z.strictObject({ period: Period, format: ReportFormat, language: Language, ...ReportChoices.shape }),
    z.strictObject({ file: Id, name: z.string() }),
  ),
};
