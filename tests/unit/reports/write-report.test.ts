import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/domain/day.ts';
import { Report, ReportFormat } from '#shared/domain/report.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { reportOn } from '../../../src-main/app/report-on.ts';
import { writeReport } from '../../../src-main/app/write-report.ts';
import { obligationsOn } from '../../../src-main/engine/dues/obligations.ts';
import { adviceOn } from '../../../src-main/engine/explain/advice.ts';
import { changeBetween } from '../../../src-main/engine/explain/change.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { importStatement } from '../../../src-main/imports/import-statement.ts';
import { arbitraryLedger } from '../../support/arbitrary-ledger.ts';
import { ledgerOf } from '../imports/fixtures.ts';
import { HOSTILE } from './hostile.ts';
import { PERIOD, sampleReport, TODAY } from './sample-report.ts';

const FONTS = new URL('../../../node_modules/@fontsource/noto-sans-sc/files/', import.meta.url);
const write = (format: ReportFormat, ledger = demoLedger(TODAY), name = 'x') =>
  writeReport({ ledger, name, period: PERIOD, today: TODAY, format, language: 'en', fonts: FONTS });

describe('the file', () => {
  it.each(ReportFormat.options)('has a safe name for %s, whatever the person is called', async (format) => {
    for (const name of [...HOSTILE.slice(0, 5), '../../etc/passwd', 'CON', '']) {
      expect((await write(format, undefined, name)).name).toMatch(
        /^simsim-(report|records|spreadsheet|ledger|calendar)-[0-9a-z-]+\.(pdf|html|csv|json|ics)$/,
      );
    }
  });

  it('as JSON is one line that imports back to an equal ledger', async () => {
    const ledger = demoLedger(TODAY);
    const { bytes } = await write('json', ledger);
    expect(new TextDecoder().decode(bytes)).toMatch(/^[^\n]+\n$/);
    expect(importStatement(bytes, { ledger: null, currency: 'CNY' }).ledger).toEqual(ledger);
  });

  it('as JSON gives back any ledger', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => `n${text.replace(/[\p{Cc}\s]/gu, '')}`);
    const record = fc.record({
      payee: name,
      amount: fc.nat(1e9),
      note: name,
      days: fc.integer({ min: -20_000, max: 20_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(record, { maxLength: 30, selector: (one) => one.payee }),
        fc.constantFrom('CNY', 'JPY', 'EUR'),
        async (all, currency) => {
          const records = all.map(({ payee, amount, note, days }, index) => ({
            id: `r${index}`,
            kind: 'purchase',
            day: addDays(TODAY, days),
            payee,
            category: 'other',
            amount,
            note,
          }));
          const ledger = ledgerOf(records, currency);
          expect(
            importStatement((await write('json', ledger)).bytes, { ledger: null, currency: 'CNY' }).ledger,
          ).toEqual(ledger);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the report', () => {
  it('fits its schema and adds up', () => {
    const report = sampleReport();
    expect(Report.safeParse(report).error).toBeUndefined();
    const { change, score, totals, categories } = report;
    expect(change.after).toBe(score.score);
    expect(change.drivers.reduce((sum, driver) => sum + driver.points, 0)).toBe(change.difference);
    expect(categories.reduce((sum, one) => sum + one.spent, 0)).toBe(totals.spent);
    expect(totals.billsOnTime + totals.billsLate + totals.billsOpen).toBe(totals.billsDue);
    expect(report.history[0]).toMatchObject({ day: '2026-01-31', score: change.before });
    expect(report.history.at(-1)).toMatchObject({ day: TODAY, score: score.score });
  });

  it('counts bills by how they were met', () => {
    const bill = (id: string, due: string) => ({
      id,
      kind: 'bill',
      day: '2026-01-01',
      payee: id,
      category: 'rent',
      amount: 100,
      due,
    });
    const paid = (id: string, day: string, amount = 100) => ({
      id: `${id}-${day}`,
      kind: 'payment',
      day,
      bill: id,
      amount,
    });
    const ledger = ledgerOf([
      bill('early', '2026-02-10'),
      paid('early', '2026-02-01'),
      bill('parts', '2026-02-10'),
      paid('parts', '2026-02-05', 60),
      paid('parts', '2026-02-10', 40),
      bill('late', '2026-02-10'),
      paid('late', '2026-02-12'),
      bill('unpaid', '2026-02-10'),
      bill('coming', '2026-03-20'),
      bill('before', '2026-01-31'),
      paid('before', '2026-01-31'),
      bill('after', '2026-03-21'),
    ]);
    const { totals } = reportOn(ledger, 'x', PERIOD, TODAY);
    expect(totals).toMatchObject({ billsDue: 5, billsOnTime: 2, billsLate: 2, billsOpen: 1, billsPaid: 300 });
  });

  it('nets refunds, and takes what a purchase says of itself over its category', () => {
    const at = { day: '2026-02-10', kind: 'purchase', payee: 'x' };
    const ledger = ledgerOf([
      { ...at, id: '1', category: 'dining', amount: 1_000, essential: true },
      { ...at, id: '2', category: 'groceries', amount: 500 },
      { ...at, id: '3', category: 'dining', amount: 300 },
      { ...at, id: '4', kind: 'refund', category: 'groceries', amount: 200 },
      { ...at, id: '5', category: 'other', amount: 999, day: '2026-01-31' },
    ]);
    const { totals, categories } = reportOn(ledger, 'x', PERIOD, TODAY);
    expect(totals).toMatchObject({ spent: 1_600, essential: 1_300 });
    expect(categories).toEqual([
      { category: 'dining', spent: 1_300 },
      { category: 'groceries', spent: 300 },
    ]);
  });

  it('is told as of the period’s end, and reads nothing after it', () => {
    const ledger = demoLedger(TODAY);
    const period = { from: '2025-06-01' as Day, to: '2025-06-30' as Day };
    const cut = { ...ledger, records: ledger.records.filter((record) => record.day <= period.to) };
    const report = reportOn(ledger, 'x', period, TODAY);
    expect(report.score.day).toBe(period.to);
    expect(reportOn(cut, 'x', period, TODAY)).toEqual(report);
  });

  // The longest reaches further back than a score does, and so than what a state keeps of bills.
  it.each([30, 365, 365 * 8])('says what each reading of its own says, over %i days', (length) => {
    fc.assert(
      fc.property(arbitraryLedger, fc.integer({ min: -40, max: 800 }), (ledger, ago) => {
        const to = addDays(TODAY, -ago);
        const period = { from: addDays(to, -length), to };
        const day = to < TODAY ? to : TODAY;
        const eve = addDays(period.from, -1);
        const before = eve < day ? eve : day;
        const report = reportOn(ledger, 'x', period, TODAY);
        expect(report.score).toEqual(scoreOn(ledger, day));
        expect(report.change).toEqual(changeBetween(ledger, before, day));
        expect(report.advice).toEqual(adviceOn(ledger, day));
        expect(report.history[0]?.score).toBe(scoreOn(ledger, before).score);
        const obligations = obligationsOn(ledger, day);
        const within = obligations.filter(({ kind, due }) => kind === 'bill' && due >= period.from && due <= to);
        expect(report.totals.billsDue).toBe(within.length);
        expect(report.totals.billsOnTime).toBe(within.filter(({ status }) => status === 'paid').length);
        const open = obligations.filter(
          ({ kind, status }) => kind !== 'delinquency' && (status === 'open' || status === 'overdue'),
        );
        expect(new Set(report.due.map(({ id }) => id))).toEqual(new Set(open.map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['an empty ledger', { from: '2026-03-20', to: '2026-03-20' }],
    ['a period to come', { from: '2027-01-01', to: '2027-12-31' }],
    ['all of time', { from: '1900-01-01', to: '2199-12-31' }],
  ])('can be told of %s', (_name, period) => {
    const report = reportOn(ledgerOf(), 'x', period as typeof PERIOD, TODAY);
    expect(Report.safeParse(report).error).toBeUndefined();
  });
});
