import { describe, expect, test } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { obligationsOn } from '../../../src-main/engine/dues/obligations.ts';
import { evidenceOn } from '../../../src-main/engine/evidence/evidence.ts';
import { adviceOn } from '../../../src-main/engine/explain/advice.ts';
import { changeBetween } from '../../../src-main/engine/explain/change.ts';
import { historyOf } from '../../../src-main/engine/history.ts';
import { recoveryOn } from '../../../src-main/engine/recovery.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';

const DAY = '2026-06-20' as Day;
const MOST = 10_000_000_000_000;
const card = { id: 'card', kind: 'account', day: '1900-01-01', name: 'Card', type: 'card' };

function ledger(records: object[]): Ledger {
  const model = { preset: 'simsim', off: [] };
  return Ledger.parse({ version: 1, id: 'l', currency: 'JPY', model, records });
}

const many = (count: number, of: (at: number) => object) => Array.from({ length: count }, (_, at) => of(at));
const bill = (id: string, day: string, due: string, amount: number) => {
  return { id, kind: 'bill', day, payee: 'P', category: 'rent', amount, due };
};
const statement = (id: string, day: string, due: string, amount: number) => {
  return { id, kind: 'statement', day, account: 'card', balance: amount, newCharges: amount, minimumDue: amount, due };
};
const paid = (id: string, day: string, amount: number, to: object = { account: 'card' }) => {
  return { id, kind: 'payment', day, amount, ...to };
};

describe('no ledger makes the engine throw, however contradictory: every question has an answer', () => {
  test.each<[string, object[]]>([
    [
      'fifty thousand purchases on one day',
      many(50_000, (at) => {
        return {
          id: `g${at}`,
          kind: 'purchase',
          day: DAY,
          payee: 'P',
          category: 'other',
          amount: at,
          paidWith: 'card',
        };
      }),
    ],
    [
      'fifty thousand bills and payments on one day',
      many(25_000, (at) => [bill(`b${at}`, DAY, '2026-07-20', at), paid(`p${at}`, DAY, at, { bill: `b${at}` })]).flat(),
    ],
    ['thousands of overdue bills', many(20_000, (at) => bill(`b${at}`, '2026-01-01', '2026-02-01', at + 1))],
    [
      'thousands of statements and payments of one card on one day',
      many(5_000, (at) => [statement(`s${at}`, DAY, DAY, at % 3), paid(`p${at}`, DAY, 1)]).flat(),
    ],
    [
      'payments before a thousand statements that ask for nothing',
      [
        ...many(5_000, (at) => paid(`p${at}`, '2020-01-01', 1)),
        ...many(1_000, (at) => statement(`s${at}`, '2021-01-01', '2021-01-20', 0)),
      ],
    ],
    [
      'thousands of requests for one loan',
      many(10_000, (at) => {
        return { id: `a${at}`, kind: 'application', day: DAY, lender: 'L', product: 'Loan' };
      }),
    ],
    [
      'thousands of connections and identity entries',
      many(4_000, (at) => [
        { id: `c${at}`, kind: 'connection', day: DAY, name: 'N', relation: 'friend', reliability: 1 + (at % 5) },
        { id: `i${at}`, kind: 'identity', day: DAY, item: 'name', state: at % 2 ? 'outdated' : 'self-checked' },
      ]).flat(),
    ],
    [
      'the first and the last day there is',
      [
        bill('b1', '1900-01-01', '2199-12-31', MOST),
        bill('b2', '1900-01-01', '1900-01-01', MOST),
        paid('p1', '1900-01-01', MOST, { bill: 'b1' }),
        paid('p2', DAY, MOST, { bill: 'b2' }),
        statement('s1', '1900-01-01', '2199-12-31', MOST),
        { id: 'd', kind: 'delinquency', day: '1900-01-01', account: 'card', daysLate: 3650, reportedBy: 'B' },
      ],
    ],
    [
      'the largest amounts, five hundred times',
      many(500, (at) => [
        statement(`s${at}`, '2026-05-01', '2026-05-20', MOST),
        paid(`p${at}`, '2026-05-10', MOST),
        { id: `i${at}`, kind: 'income', day: '2026-05-05', source: 'S', amount: MOST },
        { id: `r${at}`, kind: 'refund', day: '2026-05-05', payee: 'P', category: 'other', amount: MOST },
      ]).flat(),
    ],
    [
      'payments before their bills, statements before their card, nothing but zeroes',
      [
        paid('p', '2020-01-01', 0, { bill: 'b' }),
        bill('b', '2026-01-01', '2025-01-01', 0),
        { ...statement('s', '2020-01-01', '2019-01-01', 0), account: 'late' },
        { ...card, id: 'late', day: '2026-01-01', closed: '2026-01-01' },
        { id: 'l', kind: 'limit', day: '2020-01-01', account: 'late', amount: 0 },
        { id: 'x', kind: 'dispute', day: '2019-01-01', about: 's', outcome: 'resolved' },
      ],
    ],
  ])(
    '%s',
    (_, records) => {
      const hostile = ledger([
        card,
        { id: 'limit', kind: 'limit', day: '1900-01-01', account: 'card', amount: MOST },
        ...records,
      ]);
      for (const on of ['1900-01-01', DAY, '2199-12-31'] as Day[]) {
        const { score, drivers } = scoreOn(hostile, on);
        expect(Number.isInteger(score) && score >= 350 && score <= 950).toBe(true);
        expect(drivers.reduce((sum, { points }) => sum + points, 350)).toBe(score);
      }
      expect(evidenceOn(hostile, DAY)).toHaveLength(16);
      expect(adviceOn(hostile, DAY).every(({ points }) => points > 0)).toBe(true);
      const change = changeBetween(hostile, '2026-05-20' as Day, DAY);
      expect(change.drivers.reduce((sum, { points }) => sum + points, 0)).toBe(change.difference);
      expect(historyOf(hostile, '2026-03-01' as Day, DAY)).toHaveLength(5);
      expect(recoveryOn(hostile, DAY, 30).points).toHaveLength(60);
      expect(obligationsOn(hostile, DAY).length).toBeGreaterThanOrEqual(0);
    },
    60_000,
  );
});
