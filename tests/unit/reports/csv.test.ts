import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '#shared/domain/currency.ts';
import { LedgerRecord } from '#shared/domain/record.ts';
import { importStatement } from '../../../src-main/imports/import-statement.ts';
import { CSV_COLUMNS } from '../../../src-main/reports/csv/columns.ts';
import { csvReport } from '../../../src-main/reports/csv.ts';
import { spreadsheetReport } from '../../../src-main/reports/spreadsheet.ts';
import { ledgerOf } from '../imports/fixtures.ts';
import { HOSTILE } from './hostile.ts';
import { PERIOD, sampleReport } from './sample-report.ts';

const MONEY = new Set(['amount', 'balance', 'newCharges', 'minimumDue']);
const NUMBERS = new Set(['daysLate', 'reliability', 'score', 'original.amount', 'original.rate']);
const SWITCHES = new Set(['essential', 'granted', 'inGoodStanding']);

/** The records that a written file holds, put together again by the rules of docs/ledger-format.md. */
function recordsFrom(csv: string): unknown[] {
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  return rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const [name, cell] of Object.entries(row)) {
      if (cell === '' || name === 'currency') continue;
      const value = readCell(name, cell, row['currency']!);
      const [outer, inner] = name.split('.');
      if (inner === undefined) record[name] = value;
      else record[outer!] = { ...(record[outer!] as object), [inner]: value };
    }
    return record;
  });
}

function readCell(name: string, cell: string, currency: string): unknown {
  if (MONEY.has(name))
    return cell.startsWith('-')
      ? -parseAmount(cell.slice(1), currency as 'CNY')!
      : parseAmount(cell, currency as 'CNY');
  if (NUMBERS.has(name)) return Number(cell);
  return SWITCHES.has(name) ? cell === 'true' : cell;
}

const day = PERIOD.from;
const everyKind = (text: string) => [
  {
    id: 'a',
    kind: 'account',
    day,
    name: text,
    type: 'card',
    opened: '2020-01-01',
    closed: '2030-01-01',
    inGoodStanding: false,
    note: text,
  },
  { id: 'l', kind: 'limit', day, account: 'a', amount: 1 },
  { id: 's', kind: 'statement', day, account: 'a', balance: -5, newCharges: 0, minimumDue: 105, due: '2026-03-01' },
  {
    id: 'b',
    kind: 'bill',
    day,
    payee: text,
    category: 'rent',
    amount: 320_000,
    due: '2026-03-01',
    recurrence: { every: 'month', until: '2027-01-01' },
    original: { currency: 'USD', amount: 45_000, rate: 7.1 },
  },
  {
    id: 'b2',
    kind: 'bill',
    day,
    payee: text,
    category: 'rent',
    amount: 10_000_000_000_000,
    due: '2026-04-01',
    follows: 'b',
    account: 'a',
  },
  { id: 'p', kind: 'payment', day, bill: 'b', amount: 10 },
  { id: 'd', kind: 'delinquency', day, account: 'a', daysLate: 31, reportedBy: text },
  { id: 'u', kind: 'purchase', day, payee: text, category: 'dining', essential: true, amount: 99, paidWith: 'a' },
  { id: 'r', kind: 'refund', day, purchase: 'u', payee: text, category: 'dining', amount: 9 },
  { id: 't', kind: 'transfer', day, from: text, to: text, amount: 100 },
  { id: 'i', kind: 'income', day, source: text, amount: 0 },
  { id: 'k', kind: 'application', day, lender: text, product: text, granted: true },
  { id: 'n', kind: 'identity', day, item: 'document', state: 'self-checked', reviewed: day, document: 'f' },
  { id: 'c', kind: 'connection', day, name: text, relation: 'firm', reliability: 4, why: text, reviewed: day },
  { id: 'q', kind: 'dispute', day, about: 'd', outcome: 'open' },
  { id: '-g', kind: 'reading', day, issuer: text, score: 684 },
];

describe('the records as CSV', () => {
  it('has a column for every field of every kind', () => {
    const fields = LedgerRecord.options.flatMap((kind) => Object.keys(kind.shape));
    const plain = CSV_COLUMNS.map((name) => name.split('.')[0]!);
    expect(new Set(plain)).toEqual(new Set([...fields, 'currency']));
  });

  it.each(['plain', ...HOSTILE])('gives back every field of every kind, with %j in each text', (hostile) => {
    const text = hostile
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 120);
    const { records } = ledgerOf(everyKind(text));
    const csv = csvReport(sampleReport(ledgerOf(everyKind(text))));
    expect(recordsFrom(csv)).toEqual(records);
  });

  it.each(['plain', ...HOSTILE])('is read back by the import as it was, with %j in each text', (hostile) => {
    const text = hostile
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 120);
    const ledger = ledgerOf(everyKind(text));
    const bytes = new TextEncoder().encode(csvReport(sampleReport(ledger)));
    const { ledger: again, preview } = importStatement(bytes, { ledger: null });
    expect(preview).toMatchObject({ reader: 'simsim', counts: { duplicate: 0, ignored: 0, malformed: 0 } });
    expect(again.records).toEqual(ledger.records);
  });

  it('holds the period’s records alone, oldest first', () => {
    const report = sampleReport();
    const days = recordsFrom(csvReport(report)).map((record) => (record as { day: string }).day);
    expect(days).toEqual([...days].sort());
    expect(days.every((one) => one >= PERIOD.from && one <= PERIOD.to)).toBe(true);
    expect(days).toHaveLength(report.records.length);
  });
});

describe('the records as a spreadsheet', () => {
  const rowsOf = (text: string, language: 'en' | 'zh' = 'en') =>
    parse(spreadsheetReport(sampleReport(ledgerOf(everyKind(text))), language), { bom: true }) as string[][];

  it('leaves no cell that a spreadsheet would run, and no amount marked as text', () => {
    for (const hostile of HOSTILE) {
      const text = hostile
        .toWellFormed()
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 120);
      for (const row of rowsOf(text).slice(1)) {
        for (const [index, cell] of row.entries()) {
          if (index === 5) expect(cell).toMatch(/^(-?\d+\.\d\d)?$/);
          else expect(cell.normalize('NFKC')).not.toMatch(/^[\s\p{Cf}]*[=+\-@|%]/u);
        }
      }
    }
  });

  it('shows what went out with a minus, and the bank’s own debt as it is', () => {
    const amounts = new Map(rowsOf('Shop').map((row) => [row[1], row[5]]));
    expect(amounts.get('Purchase')).toBe('-0.99');
    expect(amounts.get('Refund')).toBe('0.09');
    expect(amounts.get('Payment')).toBe('-0.10');
    expect([...amounts.values()]).toContain('-0.05');
  });

  it('speaks the language asked for', () => {
    expect(rowsOf('店', 'zh')[0]).toContain('金额');
  });
});
