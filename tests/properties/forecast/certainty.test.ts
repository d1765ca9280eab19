import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, Day } from '#shared/domain/day.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem, LedgerRecord } from '#shared/domain/record.ts';
import { BASELINE } from '#shared/domain/scenario.ts';
import { eventsOf } from '../../../src-main/engine/forecast/events.ts';
import { forecastOf } from '../../../src-main/engine/forecast/forecast.ts';
import { personOn } from '../../../src-main/engine/forecast/person.ts';
import { prepare } from '../../../src-main/engine/forecast/prepare.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { TODAY as ANY_DAY, arbitraryLedger } from '../../support/arbitrary-ledger.ts';
import { AnyScenario, Person, TODAY } from './arbitrary-person.ts';

/** `npm run fuzz` tries far more people than `npm test`, which every change waits for. */
const LONG = process.env['SIMSIM_LONG'] !== undefined;
/** Nothing here is about speed; shrinking a failure on a busy machine takes its time. */
const PATIENCE = LONG ? 1_800_000 : 300_000;

type Removed = readonly { id: string; day: Day }[];

/** The ledger as it is once these records are in; one with a known id replaces that one from its own day on. */
function withRecords(ledger: Ledger, records: readonly LedgerRecord[], day: Day, removed: Removed = []): Ledger {
  const byId = new Map(ledger.records.map((record) => [record.id, record]));
  for (const record of records) if (record.day <= day || !byId.has(record.id)) byId.set(record.id, record);
  for (const { id, day: gone } of removed) if (gone <= day) byId.delete(id);
  return { ...ledger, records: [...byId.values()] };
}

/** One future's scores, and what the score engine says of the ledger with that future's records appended. */
function bothWays(ledger: Ledger, day: Day, request: ForecastRequest, path: number) {
  const prepared = prepare(personOn(ledger, day), request);
  const { records, removed, scores } = eventsOf(prepared, prepared.scenario, path);
  for (const record of records) LedgerRecord.parse(record);
  const scored = prepared.frame.reviews.map((day) => scoreOn(withRecords(ledger, records, day, removed), day).score);
  return { lived: [...scores], scored };
}

test('every future scores, to the point and on every review, what the ledger with its records scores', {
  timeout: PATIENCE,
}, () => {
  fc.assert(
    fc.property(Person, AnyScenario, fc.nat(10_000), fc.nat(100), (ledger, scenario, path, seed) => {
      const request = ForecastRequest.parse({ scenario, seed, months: 14 });
      const { lived, scored } = bothWays(ledger, TODAY, request, path);
      expect(lived).toEqual(scored);
    }),
    { numRuns: LONG ? 2000 : 140 },
  );
});

test('so it does from any ledger at all, contradictory ones included', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(arbitraryLedger, AnyScenario, fc.nat(10_000), (ledger, scenario, path) => {
      const known = { ...ledger, records: ledger.records.filter((record) => record.day <= ANY_DAY) };
      const request = ForecastRequest.parse({ scenario, months: 14 });
      const { lived, scored } = bothWays(known, ANY_DAY, request, path);
      expect(lived).toEqual(scored);
    }),
    { numRuns: LONG ? 1000 : 70 },
  );
});

test('so it does where a minimum is open though a statement that asks for nothing came since', () => {
  const statement = { kind: 'statement', account: 'card', balance: 0, newCharges: 0 };
  const records = [
    { id: 'card', kind: 'account', day: '2023-10-14', name: 'Card', type: 'card' },
    { ...statement, id: 'first', day: '2026-03-01', minimumDue: 20_000, due: '2026-03-06' },
    { id: 'part', kind: 'payment', day: '2026-03-01', account: 'card', amount: 9 },
    { ...statement, id: 'second', day: '2026-04-01', minimumDue: 0, due: '2026-04-06' },
  ];
  const ledger = Ledger.parse({ version: 1, id: 'p', currency: 'CNY', model: { preset: 'simsim', off: [] }, records });
  const request = ForecastRequest.parse({ scenario: BASELINE, months: 14 });
  for (let path = 0; path < 20; path++) {
    const { lived, scored } = bothWays(ledger, TODAY, request, path);
    expect(lived).toEqual(scored);
  }
});

test('so it does where statements ask for nothing, and a payment waits from one to the next all the way', () => {
  const records = [
    { id: 'card', kind: 'account', day: '2023-10-14', name: 'Card', type: 'card' },
    { id: 'limit', kind: 'limit', day: '2026-04-10', account: 'card', amount: 1_000_000 },
    { id: 'paid', kind: 'payment', day: '2026-04-09', account: 'card', amount: 50_000 },
    {
      id: 'one',
      kind: 'statement',
      account: 'card',
      day: '2026-04-10',
      balance: 0,
      newCharges: 1,
      minimumDue: 0,
      due: '2026-04-15',
    },
  ];
  const ledger = Ledger.parse({ version: 1, id: 'p', currency: 'CNY', model: { preset: 'simsim', off: [] }, records });
  const request = ForecastRequest.parse({ scenario: BASELINE, months: 14 });
  for (let path = 0; path < 20; path++) {
    const { lived, scored } = bothWays(ledger, TODAY, request, path);
    expect(lived).toEqual(scored);
  }
});

/** Rent on the 10th, always paid the day before, and nothing else: with every due met on time nothing is left to chance. */
const Renter = fc.integer({ min: 3, max: 30 }).map((months) => {
  const records = Array.from({ length: months }, (_, at) => {
    const due = addMonths(Day.parse('2026-04-10'), at - months + 1);
    const bill = { id: `bill-${at}`, kind: 'bill', day: addDays(due, -9), payee: 'Landlord', category: 'rent' };
    const recurrence = { every: 'month' };
    return [
      { ...bill, amount: 300_000, due, recurrence },
      { id: `paid-${at}`, kind: 'payment', day: addDays(due, -1), bill: bill.id, amount: 300_000 },
    ];
  });
  const model = { preset: 'simsim', off: ['connections'] };
  return Ledger.parse({ version: 1, id: 'renter', currency: 'CNY', model, records: records.flat() });
});

test('with nothing left to chance, all percentiles are the score of the ledger with those events appended', {
  timeout: PATIENCE,
}, () => {
  fc.assert(
    fc.property(Renter, fc.integer({ min: 0, max: 8 }), fc.nat(100), (ledger, items, seed) => {
      const habits = [
        { habit: 'pay-on-time', level: 1 },
        { habit: 'applications', level: 0, from: '2026-04' },
        { habit: 'verified-items', level: items },
      ];
      const request = ForecastRequest.parse({ scenario: { version: 1, habits, happenings: [] }, seed, paths: 60 });
      // Written down by hand, not by the forecast: rent goes on, and items are verified on 10 May.
      const rent = Array.from({ length: 25 }, (_, at) => {
        const due = addMonths(Day.parse('2026-05-10'), at);
        const bill = { id: `later-${at}`, kind: 'bill', day: addDays(due, -9), payee: 'Landlord', category: 'rent' };
        return [
          { ...bill, amount: 300_000, due },
          { id: `paid-later-${at}`, kind: 'payment', day: addDays(due, -1), bill: bill.id, amount: 300_000 },
        ];
      });
      const verified = IdentityItem.options
        .slice(0, items)
        .map((item) => ({ id: `item-${item}`, kind: 'identity', day: '2026-05-10', item, state: 'self-checked' }));
      const whole = Ledger.parse({ ...ledger, records: [...ledger.records, ...rent.flat(), ...verified] });
      for (const { day, p5, p50, p95 } of forecastOf(ledger, TODAY, request).months) {
        const { score } = scoreOn(whole, day);
        expect([day, p5, p50, p95]).toEqual([day, score, score, score]);
      }
    }),
    { numRuns: LONG ? 100 : 12 },
  );
});
