import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { LedgerRecord, type RecordKind } from '#shared/domain/record.ts';
import { FIELDS, fieldOfPath, KINDS } from '../../../src-renderer/views/ledger/forms/fields.ts';
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

  it('drop the foreign amount when the amount it explains is changed', () => {
    const record = recordOf('bill');
    const values = { ...valuesOf(record, 'CNY'), amount: '1' };
    expect(draftOf('bill', values, 'CNY', record).draft).not.toHaveProperty('original');
  });

  it('find the field that a path is about', () => {
    expect(fieldOfPath('bill', 'draft.recurrence.until')).toBe('until');
    expect(fieldOfPath('bill', 'record.amount')).toBe('amount');
    expect(fieldOfPath('payment', 'draft.bill')).toBe('target');
    expect(fieldOfPath('limit', 'draft.account')).toBe('account');
    expect(fieldOfPath('bill', 'draft.id')).toBeNull();
  });
});
