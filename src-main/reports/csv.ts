import { stringify } from 'csv-stringify/sync';
import type { Report } from '#shared/domain/report.ts';
import { CSV_COLUMNS, cellsOf } from './csv/columns.ts';

/**
 * The period's records as data: every record a row, every field a column, amounts and texts exact, so that reading the
 * file gives the same records (docs/ledger-format.md). RFC 4180 with a byte order mark. For people there is `spreadsheet`.
 */
export function csvReport(report: Report): string {
  const rows = report.records.map((record) => cellsOf(record, report.currency));
  return stringify([CSV_COLUMNS, ...rows], { bom: true, record_delimiter: '\r\n' });
}
