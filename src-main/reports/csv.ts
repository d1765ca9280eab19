import { stringify } from 'csv-stringify/sync';
import type { Report } from '#shared/domain/report.ts';
import { CSV_COLUMNS, cellsOf } from './csv/columns.ts';

/**
 * The period's records as data: every record a row, every field a column, amounts and texts exact, so that reading the
 * file gives the same amounts and days. RFC 4180 with a byte order mark. A text that begins like a formula carries an
 * apostrophe in front (docs/ledger-format.md).
 */
export function csvReport(report: Report): string {
  const rows = report.records.map((record) => cellsOf(record, report.currency));
  return stringify([CSV_COLUMNS, ...rows], { bom: true, record_delimiter: '\r\n' });
}
