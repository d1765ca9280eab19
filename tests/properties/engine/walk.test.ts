import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, dayNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { advanceTo } from '../../../src-main/engine/advance.ts';
import { dailyHistoryOf, historyOf } from '../../../src-main/engine/history.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { emptyState } from '../../../src-main/engine/state.ts';
import { stateOf, stateOn } from '../../../src-main/engine/state-on.ts';
import { take } from '../../../src-main/engine/steps.ts';
import { arbitraryLedger, arbitraryModel, ledgerOf, TODAY } from '../../support/arbitrary-ledger.ts';
import { RUNS } from '../../support/runs.ts';

const before = (days: number) => addDays(TODAY, -days);

test('a history in one pass says on each day what scoring that day says', () => {
  fc.assert(
    fc.property(arbitraryLedger, fc.integer({ min: 0, max: 400 }), (ledger, start) => {
      const history = dailyHistoryOf(ledger, before(start + 40), before(start));
      expect(history).toHaveLength(41);
      // Every fourth day, from another one each time: every day of a month is held over the run.
      for (const point of history.filter((_, index) => index % 4 === start % 4)) {
        const score = scoreOn(ledger, point.day);
        expect([point.day, point.score, point.provisional]).toEqual([point.day, score.score, score.provisional]);
      }
    }),
    RUNS,
  );
});

test('a history has the reviews on the 6th, and its last day', () => {
  const days = historyOf(ledgerOf({ preset: 'simsim', off: [] }, []), '2026-03-06' as Day, TODAY).map(({ day }) => day);
  expect(days).toEqual(['2026-03-06', '2026-04-06', '2026-05-06', '2026-06-06', '2026-06-20']);
});

test('a state that lived through the events equals the state of the ledger that tells them', () => {
  fc.assert(
    fc.property(arbitraryLedger, (ledger) => {
      // Without records that change what earlier ones mean: the simulator makes none.
      const plain = { ...ledger, records: ledger.records.filter((record) => record.kind !== 'dispute') } as Ledger;
      const told = stateOn(plain, TODAY);
      const lived = emptyState(dayNumber(before(1100)), told.realBill, told.accounts.size, told.connections.size);
      const steps = [...told.steps].sort((one, other) => one.day - other.day || one.rank - other.rank);
      for (const step of steps.filter((one) => one.day <= dayNumber(TODAY))) {
        advanceTo(lived, step.day);
        take(lived, step);
      }
      advanceTo(lived, dayNumber(TODAY));
      for (const part of ['columns', 'overdue', 'early', 'accounts', 'itemState', 'itemReviewed'] as const)
        expect(lived[part]).toEqual(told.state[part]);
      expect(lived.open.count).toBe(told.state.open.count);
      expect(stateOf(told, dayNumber(TODAY)).columns).toEqual(lived.columns);
    }),
    RUNS,
  );
});

test('the most absurd ledgers are scored, and within range', () => {
  const absurd = fc.constantFrom(0, 1, 9_999_999_999_999, 10_000_000_000_000);
  const when = fc.constantFrom('1900-01-01', '2199-12-31', TODAY, '2026-06-06', '1969-12-31');
  const record = fc.record({ day: when, due: when, amount: absurd, pick: fc.nat({ max: 9 }), sign: fc.boolean() });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 60 }), arbitraryModel, when, (all, model, on) => {
      const records = all.map(({ day, due, amount, pick, sign }, index) => {
        const id = `r${index}`;
        const balance = sign ? amount : -amount;
        const kinds = [
          { kind: 'bill', payee: 'P', category: 'rent', amount, due },
          { kind: 'payment', bill: 'bill', amount },
          { kind: 'statement', account: 'a', balance, newCharges: amount, minimumDue: amount, due },
          { kind: 'limit', account: 'a', amount },
          { kind: 'payment', account: 'a', amount },
          { kind: 'purchase', payee: 'P', category: 'other', amount, paidWith: 'a' },
          { kind: 'refund', payee: 'P', category: 'other', amount },
          { kind: 'income', source: 'S', amount },
          { kind: 'delinquency', account: 'a', daysLate: 3650, reportedBy: 'B' },
          { kind: 'identity', item: 'name', state: 'self-checked', reviewed: due },
        ];
        return { id, day, ...kinds[pick] };
      });
      const base = [
        { id: 'a', kind: 'account', day: '1900-01-01', name: 'A', type: 'card' },
        { id: 'bill', kind: 'bill', day: '1900-01-01', payee: 'P', category: 'rent', amount: 0, due: '2199-12-31' },
      ];
      const { score } = scoreOn(ledgerOf(model, [...base, ...records] as never), on as Day);
      expect(Number.isInteger(score) && score >= 350 && score <= 950).toBe(true);
    }),
    RUNS,
  );
});
