import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { applyEdit } from '../../../src-main/app/edit.ts';
import { liveScores } from '../../../src-main/app/live-score.ts';
import { adviceOn } from '../../../src-main/engine/explain/advice.ts';
import { addLive } from '../../../src-main/engine/live/add-live.ts';
import { liveOn } from '../../../src-main/engine/live/live.ts';
import { scoreOf, scoreOn } from '../../../src-main/engine/score.ts';
import { stateOn } from '../../../src-main/engine/state-on.ts';
import { arbitraryLedger, TODAY } from '../../support/arbitrary-ledger.ts';
import { RUNS } from '../../support/runs.ts';

const JOINING = [
  'bill',
  'payment',
  'purchase',
  'refund',
  'income',
  'application',
  'identity',
  'connection',
  'delinquency',
  'dispute',
];

test('records that join a live state leave it as reading the whole ledger does', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(arbitraryLedger, fc.nat(), fc.integer({ min: -60, max: 0 }), (ledger, cut, ago) => {
      const on = addDays(TODAY, ago);
      // From the cut on, records of every kind join one by one, in whatever order they were entered.
      const known = cut % (ledger.records.length + 1);
      const start = ledger.records.slice(0, known);
      const events = ledger.records.slice(known);
      let records: LedgerRecord[] = start;
      let live = liveOn({ ...ledger, records }, on);
      for (const record of events) {
        records = [...records, record];
        if (addLive(live, record)) kinds.set(record.kind, (kinds.get(record.kind) ?? 0) + 1);
        else live = liveOn({ ...ledger, records }, on);
      }
      const whole = { ...ledger, records };
      const { state } = stateOn(whole, on);
      expect([...live.state.columns]).toEqual([...state.columns]);
      for (const part of [
        'overdue',
        'early',
        'itemState',
        'itemReviewed',
        'reliability',
        'connectionReviewed',
      ] as const)
        expect(live.state[part]).toEqual(state[part]);
      expect(live.state.open.count).toBe(state.open.count);
      expect(scoreOf(live, ledger.model, on)).toEqual(scoreOn(whole, on));
    }),
    RUNS,
  );
  // Every kind joined without a reading, but for those that change what earlier ones mean.
  for (const kind of JOINING) expect([kind, (kinds.get(kind) ?? 0) > RUNS.numRuns / 20]).toEqual([kind, true]);
});

test('a record of a later day changes nothing, and what changes the past asks to be read again', () => {
  const ledger = { version: 1, id: 'l', currency: 'CNY', model: { preset: 'simsim', off: [] }, records: [] } as const;
  const live = liveOn({ ...ledger, model: { preset: 'simsim', off: [] }, records: [] }, TODAY);
  const bill = { id: 'b', kind: 'bill', day: addDays(TODAY, 1), payee: 'P', category: 'rent', amount: 1, due: TODAY };
  expect(addLive(live, bill as LedgerRecord)).toBe(true);
  expect(live.dues).toEqual([]);
  const account = { id: 'a', kind: 'account', day: '2026-01-01' as Day, name: 'A', type: 'card' };
  expect(addLive(live, account as LedgerRecord)).toBe(false);
});

test('the live score of the app is the score of the ledger after every insertion, edit and removal', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom('put', 'put', 'edit', 'remove', 'model'), fc.nat()), {
    minLength: 3,
    maxLength: 8,
  });
  fc.assert(
    fc.property(arbitraryLedger, arbitraryLedger, edits, (start, other, sequence) => {
      const { of: scoreToday, advice } = liveScores();
      const accounts = start.records.filter((record) => record.kind === 'account');
      // Records of another life to put in, under ids of their own; accounts are the same ones in both.
      const others = other.records
        .filter((record) => record.kind !== 'account')
        .map((record) => renamed(record, new Set(accounts.map(({ id }) => id))));
      let ledger = start;
      expect(scoreToday(ledger, TODAY)).toEqual(scoreOn(ledger, TODAY));
      for (const [what, pick] of sequence) {
        ledger = after(ledger, others, what, pick);
        expect(scoreToday(ledger, TODAY)).toEqual(scoreOn(ledger, TODAY));
        expect(advice(ledger, TODAY)).toEqual(adviceOn(ledger, TODAY));
      }
    }),
    RUNS,
  );
});

test('a record that is only tried moves the score as if it were in the ledger, and leaves no trace', () => {
  const moved = new Set<number>();
  fc.assert(
    fc.property(arbitraryLedger, fc.nat(), (whole, cut) => {
      const known = cut % (whole.records.length + 1);
      const ledger = { ...whole, records: whole.records.slice(0, known) };
      const { of: scoreToday, movedBy } = liveScores();
      const now = scoreOn(ledger, TODAY);
      for (const record of whole.records.slice(known, known + 8)) {
        const points = movedBy(record, ledger, TODAY);
        moved.add(Math.sign(points));
        expect(points).toBe(scoreOn(applyEdit(ledger, { put: [record], remove: [] }), TODAY).score - now.score);
      }
      expect(scoreToday(ledger, TODAY)).toEqual(now);
      // What came after the trials joins the very state they were tried on.
      const grown = applyEdit(ledger, { put: whole.records.slice(known), remove: [] });
      expect(scoreToday(grown, TODAY)).toEqual(scoreOn(grown, TODAY));
    }),
    RUNS,
  );
  expect(moved).toEqual(new Set([-1, 0, 1]));
});

function after(ledger: Ledger, others: LedgerRecord[], what: string, pick: number): Ledger {
  const known = new Set(ledger.records.map(({ id }) => id));
  if (what === 'put') {
    const next = others.find(({ id }) => !known.has(id));
    return next ? applyEdit(ledger, { put: [next], remove: [] }) : ledger;
  }
  if (what === 'model') return { ...ledger, model: { preset: pick % 2 ? 'claimed' : 'simsim', off: [] } };
  const record = ledger.records[pick % ledger.records.length];
  if (!record || record.kind === 'account') return ledger;
  if (what === 'remove') return applyEdit(ledger, { put: [], remove: [record.id] });
  const changed = { ...record, day: addDays(record.day, (pick % 61) - 30) };
  if ('amount' in changed) changed.amount = (changed.amount + (pick % 9_000)) as never;
  return applyEdit(ledger, { put: [changed], remove: [] });
}

function renamed(record: LedgerRecord, same: ReadonlySet<string>): LedgerRecord {
  const copy: Record<string, unknown> = { ...record };
  for (const field of ['id', 'account', 'bill', 'about', 'paidWith', 'purchase'])
    if (typeof copy[field] === 'string' && !same.has(copy[field])) copy[field] = `other-${copy[field]}`;
  return copy as unknown as LedgerRecord;
}
