import { describe, expect, it } from 'vitest';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { applyEdit, type Edit, inverseOf, joined } from '../../../src-main/app/edit.ts';

const income = (id: string, amount: number) =>
  ({ id, kind: 'income', day: '2026-01-05', source: 'Work', amount }) as LedgerRecord;

const ledger = (...records: LedgerRecord[]): Ledger => ({
  version: 1,
  id: 'l',
  currency: 'CNY',
  model: { preset: 'simsim', off: ['connections'] },
  records,
});

const sorted = (one: Ledger) => [...one.records].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('an edit and its inverse', () => {
  const before = ledger(income('a', 1), income('b', 2), income('c', 3));
  const edits: Edit[] = [
    { put: [income('d', 4)], remove: [] },
    { put: [income('a', 9)], remove: ['b'] },
    { put: [], remove: ['a', 'b', 'c'] },
    { put: [], remove: ['not-there'] },
    { put: [income('a', 5)], remove: [], model: { preset: 'claimed', off: [] } },
  ];

  it.each(edits)('takes back %j', (edit) => {
    const after = applyEdit(before, edit);
    const back = applyEdit(after, inverseOf(before, edit));
    expect(sorted(back)).toEqual(sorted(before));
    expect(back.model).toEqual(before.model);
  });

  it('leaves the ledger it was given alone', () => {
    const copy = structuredClone(before);
    applyEdit(before, edits[1]!);
    expect(before).toEqual(copy);
  });

  it('joins two edits into one that does the same', () => {
    for (const first of edits) {
      for (const second of edits) {
        const oneByOne = applyEdit(applyEdit(before, first), second);
        const together = applyEdit(before, joined(first, second));
        expect(sorted(together)).toEqual(sorted(oneByOne));
        expect(together.model).toEqual(oneByOne.model);
      }
    }
  });
});
