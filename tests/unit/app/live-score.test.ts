import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { applyEdit, growByEdit } from '../../../src-main/app/edit.ts';
import { liveScores } from '../../../src-main/app/live-score.ts';
import { adviceOn } from '../../../src-main/engine/explain/advice.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { ledgerOf, TODAY } from '../../support/arbitrary-ledger.ts';

const rent = {
  id: 'b',
  kind: 'bill',
  day: addDays(TODAY, -20),
  payee: 'Rent',
  category: 'rent',
  amount: 90_000,
  due: addDays(TODAY, -9),
};
const paid = { id: 'p', kind: 'payment', day: addDays(TODAY, -9), bill: 'b', amount: 90_000 };
const report = { id: 'd', kind: 'delinquency', day: TODAY, bill: 'b', daysLate: 40, reportedBy: 'Bank' };

test.each([
  ['copied', applyEdit],
  ['grown', growByEdit],
])('it says what reading the ledger says, whatever was edited, the ledger %s', (_, apply) => {
  const { of: score, advice } = liveScores();
  let ledger: Ledger = ledgerOf({ preset: 'simsim', off: [] }, []);
  const after = (put: object[], remove: string[] = [], rest: Partial<Ledger> = {}) => {
    ledger = { ...apply(ledger, { put: put as LedgerRecord[], remove }), ...rest };
    expect(score(ledger, TODAY)).toEqual(scoreOn(ledger, TODAY));
    expect(advice(ledger, TODAY)).toEqual(adviceOn(ledger, TODAY));
    return score(ledger, TODAY).score;
  };
  const empty = after([]);
  const owing = after([rent]);
  expect(owing).toBeLessThan(empty);
  expect(after([paid])).toBeGreaterThan(empty);
  expect(after([report])).toBeLessThan(empty);
  expect(after([], ['d'])).toBeGreaterThan(empty);
  expect(after([{ ...paid, amount: 5 }])).toBe(owing);
  expect(after([], ['p'])).toBe(owing);
  expect(after([], ['b'])).toBe(empty);
  after([rent, paid], [], { model: { preset: 'claimed', off: ['identity'] } });
  for (const ahead of [1, 40])
    expect(score(ledger, addDays(TODAY, ahead))).toEqual(scoreOn(ledger, addDays(TODAY, ahead)));
});
