import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { applyEdit, type Edit, growByEdit, inverseOf, joined } from '../../../src-main/app/edit.ts';

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

/** What an edit means, looked up record by record. */
function plainly({ records, ...rest }: Ledger, { put, remove }: Edit): Ledger {
  const after = records.filter((record) => !remove.includes(record.id));
  for (const record of put) {
    const place = after.findIndex(({ id }) => id === record.id);
    if (place < 0) after.push(record);
    else after[place] = record;
  }
  return { ...rest, records: after };
}

it('puts every record where looking for it would, also in ledgers that went different ways from one', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const edit = fc.record({
    put: fc.array(fc.tuple(ids, fc.nat(99)), { maxLength: 3 }),
    remove: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, fc.array<string>(ids, { maxLength: 2 })),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), edit), { maxLength: 12 }), (steps) => {
      const ledgers = [ledger(income('a', 1), income('b', 2))];
      for (const [from, { put, remove }] of steps) {
        const before = ledgers[from % ledgers.length]!;
        const meant = { put: put.map(([id, amount]) => income(id, amount)), remove };
        const after = applyEdit(before, meant);
        expect(after).toEqual(plainly(before, meant));
        ledgers.push(after);
      }
    }),
  );
});

it('grows a ledger into what applying the edit to a copy gives, however many edits come after each other', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const edit = fc.record({
    put: fc.array(fc.tuple(ids, fc.nat(99)), { maxLength: 3 }),
    remove: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, fc.array<string>(ids, { maxLength: 2 })),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (steps) => {
      let grown = ledger(income('a', 1), income('b', 2));
      let meant = structuredClone(grown);
      for (const { put, remove } of steps) {
        const step = { put: put.map(([id, amount]) => income(id, amount)), remove };
        meant = plainly(meant, step);
        applyEdit(grown, { put: [income('trial', 1)], remove: [] });
        grown = growByEdit(grown, step);
        expect(grown).toEqual(meant);
      }
    }),
  );
});

it('adds to a ledger that nobody needs any more without copying its list', () => {
  const before = ledger(income('a', 1));
  const { records } = before;
  expect(growByEdit(before, { put: [income('b', 2)], remove: [] }).records).toBe(records);
  const copied = growByEdit(before, { put: [income('a', 3)], remove: [] });
  expect(copied.records).not.toBe(records);
  expect(records.map((record) => 'amount' in record && record.amount)).toEqual([1, 2]);
});
