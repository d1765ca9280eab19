import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { DriverId } from '#shared/domain/score.ts';
import type { EvidenceCode } from '#shared/domain/score-codes.ts';
import { evidenceOn } from '../../../src-main/engine/evidence/evidence.ts';
import { scaleOf } from '../../../src-main/engine/scale.ts';
import { levelsOf } from '../../../src-main/engine/score-state.ts';
import { stateOn } from '../../../src-main/engine/state-on.ts';
import { arbitraryLedger, arbitraryModel, TODAY } from '../../support/arbitrary-ledger.ts';
import { RUNS } from '../../support/runs.ts';

/** What is told of these is what taking the record away does; of a balance, what owing nothing on that statement does. */
const TAKEN_AWAY: readonly EvidenceCode[] = [
  'use',
  'owed',
  'charged',
  'charges',
  'asked',
  'stated',
  'checked',
  'connection',
  'income',
  'essential',
  'extra',
];
/** Half a tenth, to which points are told, and what adding in another order leaves. */
const TOLD = 0.0501;

test('every kind of record behind a driver moves it, once taken away, as was told', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(arbitraryLedger, arbitraryModel, (life, model) => {
      const ledger = { ...life, model };
      const pointsOf = (records: LedgerRecord[]) => {
        const levels = new Float64Array(16);
        levelsOf(stateOn({ ...ledger, records }, TODAY).state, levels);
        return levels.map((level, index) => level * (scaleOf(model).drivers[index] ?? 0));
      };
      const now = pointsOf(ledger.records);
      for (const { driver, events } of evidenceOn(ledger, TODAY)) {
        for (const { id, code, points } of events) {
          const record = ledger.records.find((one) => one.id === id)!;
          const told = TAKEN_AWAY.includes(code) || record.kind === 'delinquency';
          if (!told || ambiguous(record, ledger.records)) continue;
          const place = DriverId.options.indexOf(driver);
          const then = pointsOf(without(record, code, ledger.records))[place]!;
          expect([driver, code, Math.abs(now[place]! - then - points) <= TOLD]).toEqual([driver, code, true]);
          met.set(record.kind === 'delinquency' ? 'reported' : code, (met.get(code) ?? 0) + 1);
        }
      }
    }),
    RUNS,
  );
  expect([...met.keys()].sort()).toEqual([...TAKEN_AWAY, 'reported'].sort());
});

function without(record: LedgerRecord, code: EvidenceCode, records: LedgerRecord[]): LedgerRecord[] {
  if (code === 'use' || code === 'owed')
    return records.map((one) => (one === record ? ({ ...one, balance: 0 } as LedgerRecord) : one));
  return records.filter((one) => one !== record && !('about' in one && one.about === record.id));
}

/** Two statements of one account on one day: which of them is the last is a matter of their sizes. */
function ambiguous(record: LedgerRecord, records: LedgerRecord[]): boolean {
  if (record.kind !== 'statement') return false;
  const same = (one: LedgerRecord) => one.kind === 'statement' && one.account === record.account;
  return records.some((one) => one !== record && same(one) && one.day === record.day);
}
