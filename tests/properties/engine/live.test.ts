import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { addLive, liveOn } from '../../../src-main/engine/live.ts';
import { scoreOf, scoreOn } from '../../../src-main/engine/score.ts';
import { stateOn } from '../../../src-main/engine/state-on.ts';
import { arbitraryLedger, TODAY } from '../../support/arbitrary-ledger.ts';
import { RUNS } from '../../support/runs.ts';

test('records that join a live state leave it as reading the whole ledger does', () => {
  let joined = 0;
  fc.assert(
    fc.property(arbitraryLedger, fc.nat(), fc.integer({ min: -60, max: 0 }), (ledger, cut, ago) => {
      const on = addDays(TODAY, ago);
      // Accounts, limits, statements, reports and disputes come first; from the cut on, events join one by one.
      const later = (record: LedgerRecord) =>
        ['bill', 'payment', 'purchase', 'refund', 'income', 'application'].includes(record.kind);
      const events = ledger.records.filter(later);
      const known = new Set(events.slice(0, cut % (events.length + 1)));
      const named = new Set(
        ledger.records.map((one) =>
          later(one) ? undefined : 'about' in one ? one.about : 'bill' in one ? one.bill : undefined,
        ),
      );
      const start = ledger.records.filter((one) => !later(one) || known.has(one) || named.has(one.id));
      let records: LedgerRecord[] = start;
      let live = liveOn({ ...ledger, records }, on);
      for (const record of events) {
        if (records.includes(record)) continue;
        records = [...records, record];
        if (addLive(live, record)) joined++;
        else live = liveOn({ ...ledger, records }, on);
      }
      const whole = { ...ledger, records };
      const { state } = stateOn(whole, on);
      expect([...live.state.columns]).toEqual([...state.columns]);
      for (const part of ['overdue', 'early', 'accounts', 'itemState'] as const)
        expect(live.state[part]).toEqual(state[part]);
      expect(live.state.open.count).toBe(state.open.count);
      expect(scoreOf(live, ledger.model, on)).toEqual(scoreOn(whole, on));
    }),
    RUNS,
  );
  expect(joined).toBeGreaterThan(RUNS.numRuns);
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
