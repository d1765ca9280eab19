import { stringify } from 'csv-stringify/sync';
import { plainAmount } from '#shared/domain/currency.ts';
import { isEssential } from '#shared/domain/essential.ts';
import { money } from '#shared/domain/money.ts';
import type { Language } from '#shared/domain/preferences.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Report } from '#shared/domain/report.ts';
import { categoryName } from '#shared/words/category-name.ts';
import type { Words } from '#shared/words/words.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { guarded } from './csv/guard.ts';

/** Records by which money leaves. */
const OUT = new Set<LedgerRecord['kind']>(['purchase', 'payment', 'transfer']);

/**
 * The period's records for a spreadsheet: columns and kinds in words, money out with a minus, and no text that a
 * spreadsheet would run. Amounts are plain numbers and stay what they are. RFC 4180 with a byte order mark.
 */
export function spreadsheetReport(report: Report, language: Language): string {
  const words = wordsIn(language);
  const { columns } = words.reports.document;
  const names = new Map(report.records.map((record) => [record.id, nameOf(record)]));
  const rows = report.records.map((record) => rowOf(record, report, words, names));
  return stringify([Object.values(columns), ...rows], { bom: true, record_delimiter: '\r\n' });
}

function rowOf(record: LedgerRecord, report: Report, words: Words, names: ReadonlyMap<string, string>): string[] {
  const { yes, no } = words.reports.document;
  const about = 'bill' in record ? record.bill : 'account' in record ? record.account : undefined;
  const category = 'category' in record ? record.category : null;
  const essential =
    category === null
      ? null
      : ((record as { essential?: boolean }).essential ?? isEssential(category, report.categorySettings));
  const amount = amountOf(record);
  return [
    record.day,
    words.common.kinds[record.kind],
    guarded(nameOf(record) || (names.get(about ?? '') ?? '')),
    category === null ? '' : categoryName(category, report.categorySettings ?? [], words),
    essential === null ? '' : essential ? yes : no,
    amount === null ? '' : plainAmount(money(OUT.has(record.kind) ? -amount || 0 : amount), report.currency),
    amount === null ? '' : report.currency,
    'due' in record ? record.due : '',
    guarded(record.note ?? ''),
  ];
}

function nameOf(record: LedgerRecord): string {
  if ('payee' in record) return record.payee;
  if ('source' in record) return record.source;
  if ('name' in record) return record.name;
  if (record.kind === 'transfer') return `${record.from} – ${record.to}`;
  if (record.kind === 'application') return record.lender;
  return record.kind === 'reading' ? record.issuer : '';
}

function amountOf(record: LedgerRecord): number | null {
  if ('amount' in record) return record.amount;
  return record.kind === 'statement' ? record.balance : null;
}
