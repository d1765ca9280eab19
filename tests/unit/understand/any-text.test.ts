import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { LedgerRecord, RecordDraft } from '#shared/domain/record.ts';
import { understand } from '../../../src-main/app/understand/understand.ts';

const ledger: Ledger = {
  version: 1,
  id: 'ledger',
  currency: 'CNY',
  model: { preset: 'simsim', off: [] },
  records: [
    { id: 'b', kind: 'bill', day: '2026-11-01', payee: 'Rent', category: 'rent', amount: 320000, due: '2026-11-18' },
    { id: 'a', kind: 'account', day: '2026-01-01', name: '花呗', type: 'card' },
    { id: 'p', kind: 'purchase', day: '2026-01-01', payee: 'Coffee', category: 'dining', amount: 1800 },
  ].map((record) => LedgerRecord.parse(record)),
};

/** Words the parser knows, in any order, glued or not: more telling than random characters alone. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'rent',
        '房租',
        'paid',
        'due',
        '到期',
        '付',
        '还款',
        'refund',
        'transfer',
        'from',
        'to',
        'monthly',
        '每月',
        'fri',
        '周五',
        '上周',
        'nov',
        '30 feb',
        '31/11',
        '2026-02-30',
        '0',
        '18',
        '1,234.5',
        '万',
        'k',
        '¥',
        '元',
        'with 花呗',
        '用',
        '\u0000',
        '\u202e',
        '😀',
        '\ud800',
        '-',
        '/',
        '99999999999999',
        'salary',
        '号',
        '月',
        'coffee',
        'bill',
        'by',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.nat().map(String),
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom('', ' ', '  ').map((between) => parts.join(between)));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);

describe('any text at all', () => {
  it('is read without throwing, into a valid draft or a named gap', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 300 })), day, (text, today) => {
        const { draft, missing, settles, title } = understand(text, { ledger, today });
        expect(draft === null).toBe(missing.length > 0);
        if (draft !== null) {
          expect(RecordDraft.safeParse(draft).success).toBe(true);
          expect(title).not.toBe('');
        }
        if (draft !== null && settles !== null) expect(draft).toMatchObject({ kind: 'payment', bill: settles.bill });
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(pieces, day, (text, today) => {
        expect(understand(text, { ledger, today })).toEqual(understand(text, { ledger, today }));
      }),
      { numRuns: 300 },
    );
  });
});
