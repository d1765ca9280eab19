import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { LedgerRecord, type RecordKind } from '#shared/domain/record.ts';
import { FIELDS, fieldOfPath, KINDS } from '../../../src-renderer/views/ledger/forms/fields.ts';
import { converted, readForeign } from '../../../src-renderer/views/ledger/forms/foreign.ts';
import { draftOf, emptyValues, valuesOf } from '../../../src-renderer/views/ledger/forms/form-values.ts';

const TODAY = '2026-11-22' as Day;
const day = '2026-11-01';

/** One full record of every kind: what a form must be able to show and give back unchanged. */
const FULL: Record<RecordKind, object> = {
  account: { name: 'Huabei', type: 'card', opened: '2020-01-01', closed: '2021-01-01', inGoodStanding: false },
  limit: { account: 'a', amount: 2_000_000 },
  statement: { account: 'a', balance: -150, newCharges: 660_800, minimumDue: 0, due: '2026-12-09' },
  bill: {
    payee: 'Rent',
    category: 'rent',
    amount: 320_000,
    due: '2026-11-15',
    recurrence: { every: 'month', until: '2027-11-15' },
    account: 'a',
    follows: 'b0',
    original: { currency: 'USD', amount: 45_000, rate: 7.11 },
  },
  payment: { bill: 'b', amount: 5, original: { currency: 'USD', amount: 1, rate: 5 } },
  delinquency: { account: 'a', daysLate: 33, reportedBy: 'ICBC' },
  purchase: { payee: 'Café', category: 'dining', essential: false, amount: 0, paidWith: 'a' },
  refund: { purchase: 'p', payee: 'Uniqlo', category: 'clothing', essential: true, amount: 39_900, paidWith: 'a' },
  transfer: { from: 'Me', to: 'Mum', amount: 1 },
  income: { source: 'Salary', amount: 1_420_000, recurrence: { every: 'week' } },
  application: { lender: 'CMB', product: 'Card', granted: true },
  identity: { item: 'bank-account', state: 'self-checked', reviewed: '2026-01-01', document: 'd' },
  connection: { name: 'Li', relation: 'friend', reliability: 5, why: 'Known for long', reviewed: '2026-01-01' },
  dispute: { about: 'b', outcome: 'resolved' },
  reading: { issuer: 'Sesame', score: 702 },
};

const recordOf = (kind: RecordKind, fields: object = FULL[kind]) =>
  LedgerRecord.parse({ id: 'r', kind, day, note: 'A note', ...fields });

describe('form values', () => {
  it.each(KINDS)('show a full %s and give it back unchanged', (kind) => {
    const record = recordOf(kind);
    const { draft, problems } = draftOf(kind, valuesOf(record, 'CNY'), 'CNY', record);
    const { id: _id, ...expected } = record;
    expect(problems).toEqual({});
    expect(draft).toEqual(expected);
  });

  it.each(KINDS)('of an empty %s name every field that it needs', (kind) => {
    const { problems } = draftOf(kind, emptyValues(kind, TODAY), 'CNY');
    const needed = FIELDS[kind].filter((field) => !field.optional && field.control !== 'choice');
    expect(Object.keys(problems).sort()).toEqual(needed.map((field) => field.name).sort());
  });

  it('give any amount back to the minor unit, in every number of decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999_999 }),
        fc.constantFrom('CNY', 'JPY' as const),
        (amount, currency) => {
          const record = recordOf('limit', { account: 'a', amount });
          expect(draftOf('limit', valuesOf(record, currency), currency, record).draft).toMatchObject({ amount });
        },
      ),
    );
  });

  it('read a foreign amount with its rate, and suggest what it comes to', () => {
    const values = { originalCurrency: 'jpy', originalAmount: '12,800', originalRate: '0.0479' };
    const original = readForeign(values);
    expect(original).toEqual({ currency: 'JPY', amount: 12_800, rate: 0.0479 });
    expect(converted(original!, 'CNY')).toBe(61_312);
    expect(converted({ currency: 'USD', amount: 1_050, rate: 7.1 }, 'JPY')).toBe(75);
    expect(readForeign({ originalCurrency: '', originalAmount: '', originalRate: '' })).toBeNull();
  });

  it('say which part of a foreign amount cannot be read', () => {
    const problemsOf = (originalCurrency: string, originalAmount: string, originalRate: string) => {
      const problems = {};
      readForeign({ originalCurrency, originalAmount, originalRate }, problems);
      return Object.keys(problems);
    };
    expect(problemsOf('US', '1', '7')).toEqual(['originalCurrency']);
    expect(problemsOf('USD', '', '7')).toEqual(['originalAmount']);
    expect(problemsOf('USD', '1.555', '0')).toEqual(['originalAmount', 'originalRate']);
    expect(problemsOf('USD', '1', '1e9')).toEqual(['originalRate']);
  });

  it('find the field that a path is about', () => {
    expect(fieldOfPath('bill', 'draft.recurrence.until')).toBe('until');
    expect(fieldOfPath('bill', 'record.amount')).toBe('amount');
    expect(fieldOfPath('payment', 'draft.bill')).toBe('target');
    expect(fieldOfPath('limit', 'draft.account')).toBe('account');
    expect(fieldOfPath('bill', 'draft.id')).toBeNull();
  });
});
