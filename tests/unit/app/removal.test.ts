import { describe, expect, it } from 'vitest';
import { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { applyEdit } from '../../../src-main/app/edit.ts';
import { removalOf } from '../../../src-main/app/removal.ts';

const day = '2026-01-01';
const records = [
  { id: 'card', kind: 'account', day, name: 'Card', type: 'card' },
  { id: 'limit', kind: 'limit', day, account: 'card', amount: 100 },
  { id: 'coffee', kind: 'purchase', day, payee: 'Cafe', category: 'dining', amount: 1800, paidWith: 'card' },
  { id: 'back', kind: 'refund', day, purchase: 'coffee', payee: 'Cafe', category: 'dining', amount: 1800 },
  {
    id: 'jan',
    kind: 'bill',
    day,
    payee: 'Rent',
    category: 'rent',
    amount: 10,
    due: '2026-01-05',
    recurrence: { every: 'month' },
  },
  {
    id: 'feb',
    kind: 'bill',
    day,
    payee: 'Rent',
    category: 'rent',
    amount: 10,
    due: '2026-02-05',
    recurrence: { every: 'month' },
    follows: 'jan',
  },
  { id: 'paid', kind: 'payment', day, bill: 'jan', amount: 10 },
  { id: 'late', kind: 'delinquency', day, bill: 'jan', daysLate: 3, reportedBy: 'Landlord' },
  { id: 'wrong', kind: 'dispute', day, about: 'late', outcome: 'open' },
] as LedgerRecord[];
const ledger = Ledger.parse({ version: 1, id: 'l', currency: 'CNY', model: { preset: 'simsim', off: [] }, records });

describe('removing a record', () => {
  it.each(records.map((record) => record.id))('leaves a ledger without loose ends: %s', (id) => {
    const after = applyEdit(ledger, removalOf(ledger, id));
    expect(after.records.some((record) => record.id === id)).toBe(false);
    expect(Ledger.safeParse(after).error?.issues).toBeUndefined();
  });

  it('takes along what only makes sense with it', () => {
    expect(new Set(removalOf(ledger, 'jan').remove)).toEqual(new Set(['jan', 'paid', 'late', 'wrong']));
  });

  it('detaches what can stand alone', () => {
    const after = applyEdit(ledger, removalOf(ledger, 'card'));
    expect(after.records.find((record) => record.id === 'coffee')).not.toHaveProperty('paidWith');
    expect(after.records.some((record) => record.id === 'limit')).toBe(false);
  });

  it('ends a series when its latest bill is removed', () => {
    const after = applyEdit(ledger, removalOf(ledger, 'feb'));
    expect(after.records.find((record) => record.id === 'jan')).toMatchObject({
      recurrence: { every: 'month', until: '2026-01-05' },
    });
  });

  it('refuses an id that is not there', () => {
    expect(() => removalOf(ledger, 'nobody')).toThrow('ledger/unknown-record');
  });
});
