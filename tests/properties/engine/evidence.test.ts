import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { DriverEvidence, DriverId } from '#shared/domain/score.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { evidenceOn } from '../../../src-main/engine/evidence/evidence.ts';
import { scaleOf } from '../../../src-main/engine/scale.ts';
import { levelsOf } from '../../../src-main/engine/score-state.ts';
import { stateOn } from '../../../src-main/engine/state-on.ts';
import { arbitraryLedger, ledgerOf, TODAY } from '../../support/arbitrary-ledger.ts';
import { RUNS } from '../../support/runs.ts';

const day = fc.integer({ min: -120, max: 30 }).map((days) => addDays(TODAY, days));

test('names only records of the ledger up to the day, those that move a driver most first, in words', () => {
  const languages = [wordsIn('en').score.evidence, wordsIn('zh').score.evidence];
  fc.assert(
    fc.property(arbitraryLedger, day, (ledger, on) => {
      const known = new Map(ledger.records.map((record) => [record.id, record]));
      const evidence = evidenceOn(ledger, on);
      for (const one of evidence) {
        DriverEvidence.parse(one);
        expect(ledger.model.off.some((factor) => one.driver.startsWith(`${factor}.`))).toBe(false);
        const sizes = one.events.map(({ points }) => Math.abs(points));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        for (const { id, code, figure, points } of one.events) {
          expect(known.get(id)!.day <= on).toBe(true);
          expect(Number.isFinite(points)).toBe(true);
          for (const words of languages) expect(words[code](figure)).not.toMatch(/undefined|NaN|Infinity|-\d/);
        }
      }
      expect(evidenceOn(JSON.parse(JSON.stringify(ledger)), on)).toEqual(evidence);
    }),
    RUNS,
  );
});

/** A driver's points before rounding. */
function pointsOf(records: LedgerRecord[], driver: DriverId): number {
  const model = { preset: 'simsim' as const, off: [] };
  const levels = new Float64Array(16);
  levelsOf(stateOn(ledgerOf(model, records), TODAY).state, levels);
  const index = DriverId.options.indexOf(driver);
  return levels[index]! * scaleOf(model).drivers[index]!;
}

describe('what is told of a record is what scoring the ledger without it gives', () => {
  const bill = (age: number, late: number, amount: number): LedgerRecord[] => {
    const due = addDays(TODAY, -age);
    return [
      { id: `b${age}`, kind: 'bill', day: addDays(due, -20), payee: 'Rent', category: 'rent', amount, due },
      { id: `p${age}`, kind: 'payment', day: addDays(due, late), bill: `b${age}`, amount },
    ] as LedgerRecord[];
  };
  const lives = fc
    .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 14 })
    .chain((ages) =>
      fc.tuple(
        ...ages.map((age) =>
          fc.tuple(fc.constant(age), fc.integer({ min: -9, max: 90 }), fc.integer({ min: 1, max: 400_000 })),
        ),
      ),
    );

  test('a late bill against the same bill paid on its day, a kept one against none', () => {
    fc.assert(
      fc.property(lives, (bills) => {
        const records = bills.flatMap(([age, late, amount]) => bill(age, late, amount));
        const evidence = evidenceOn(ledgerOf({ preset: 'simsim', off: [] }, records), TODAY);
        for (const { driver, events } of evidence.slice(0, 4)) {
          for (const { id, code, points } of events) {
            const own = (record: LedgerRecord) => record.id === id || (record.kind === 'payment' && record.bill === id);
            const due = (records.find((record) => record.id === id) as { due: Day }).due;
            const changed =
              code === 'kept'
                ? records.filter((record) => !own(record))
                : records.map((one) => (own(one) && one.kind === 'payment' ? { ...one, day: due } : one));
            expect(points).toBeCloseTo(pointsOf(records, driver) - pointsOf(changed, driver), 0.9);
          }
        }
      }),
      RUNS,
    );
  });

  test('a purchase and an income against none', () => {
    const spent = fc.tuple(fc.integer({ min: 0, max: 210 }), fc.boolean(), fc.integer({ min: 1, max: 300_000 }));
    fc.assert(
      fc.property(fc.array(spent, { minLength: 1, maxLength: 20 }), (list) => {
        const records = list.map(([age, essential, amount], at) => {
          const day = addDays(TODAY, -age);
          if (at % 4 === 3) return { id: `r${at}`, kind: 'income', day, source: 'Work', amount: 3 * amount };
          return { id: `r${at}`, kind: 'purchase', day, payee: 'Shop', category: 'dining', essential, amount };
        }) as LedgerRecord[];
        const evidence = evidenceOn(ledgerOf({ preset: 'simsim', off: [] }, records), TODAY);
        for (const { driver, events } of evidence) {
          for (const { id, points } of events) {
            const without = records.filter((record) => record.id !== id);
            expect(points).toBeCloseTo(pointsOf(records, driver) - pointsOf(without, driver), 0.9);
          }
        }
      }),
      RUNS,
    );
  });
});

test('a long list is told in a few and a count', () => {
  const records = Array.from({ length: 42 }, (_, at) => {
    const purchase = { kind: 'purchase', day: addDays(TODAY, -at), payee: 'Shop', category: 'dining' };
    return { ...purchase, id: `g${at}`, amount: 10_000 + at };
  }) as unknown as LedgerRecord[];
  const ledger = ledgerOf({ preset: 'simsim', off: [] }, records);
  const one = evidenceOn(ledger, TODAY).find(({ driver }) => driver === 'spending.essential')!;
  expect(one.events).toHaveLength(5);
  expect(one.events[0]).toMatchObject({ id: 'g41', code: 'extra' });
  expect(one.events[0]!.points).toBeLessThanOrEqual(0);
  expect(one.more).toBe(37);
});
