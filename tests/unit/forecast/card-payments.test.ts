import { describe, expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { Scenario } from '#shared/domain/scenario.ts';
import { eventsOf } from '../../../src-main/engine/forecast/events.ts';
import { live } from '../../../src-main/engine/forecast/future/live.ts';
import { traveller } from '../../../src-main/engine/forecast/future/traveller.ts';
import { personOn } from '../../../src-main/engine/forecast/person.ts';
import { type Prepared, prepare } from '../../../src-main/engine/forecast/prepare.ts';

const TODAY = Day.parse('2026-04-14');

/** A card with nothing on it so far that all the same asked for a payment, which is overdue. */
const PERSON = personOn(
  Ledger.parse({
    version: 1,
    id: 'someone',
    currency: 'CNY',
    model: { preset: 'simsim', off: [] },
    records: [
      { id: 'card', kind: 'account', day: '2023-10-14', name: 'Card', type: 'card' },
      { id: 'limit', kind: 'limit', day: '2023-10-14', account: 'card', amount: 100_000 },
      {
        ...{ id: 'statement', kind: 'statement', day: '2026-04-01', account: 'card', balance: 0, newCharges: 0 },
        ...{ minimumDue: 5_000, due: '2026-04-06' },
      },
    ],
  }),
  TODAY,
);
/** A seed whose first future pays the overdue minimum only after the next statement, which thus stands higher. */
const SEED = 2;

const PAID_OFF = { happenings: [{ happening: 'card-paid-off', month: '2026-05' }] };
const lay = (parts: object) =>
  prepare(
    PERSON,
    ForecastRequest.parse({
      scenario: Scenario.parse({ version: 1, habits: [], happenings: [], ...parts }),
      seed: SEED,
      months: 14,
    }),
  );

function scores(prepared: Prepared): number[] {
  const row = new Int16Array(prepared.frame.reviews.length);
  live(traveller(prepared), prepared.scenario, 0, row);
  return [...row];
}

function payments(prepared: Prepared) {
  return eventsOf(prepared, prepared.scenario, 0).records.flatMap((record) =>
    record.kind === 'payment' ? [[record.day, record.amount]] : [],
  );
}

describe('less of a card in use', () => {
  const worse: [string, object, Record<string, number>][] = [
    ['kept at the own level, while the card is paid off', PAID_OFF, { 'card-use': 0 }],
    ['instead of more, while the card is paid off', { ...PAID_OFF, ...habits({ 'card-use': 0.6 }) }, { 'card-use': 0 }],
    [
      'with a larger share of it repaid',
      habits({ 'repayment-share': 0.6, 'card-use': 0.6 }),
      { 'repayment-share': 0.6, 'card-use': 0 },
    ],
  ];
  for (const [name, before, levels] of worse) {
    test(`${name}, leaves what is paid as it was and lowers no score`, () => {
      const [low, high] = [lay(before), lay({ ...before, ...habits(levels) })];
      expect(payments(low).length).toBeGreaterThan(10);
      expect(payments(high)).toEqual(payments(low));
      const floor = scores(low);
      expect(scores(high).filter((score, review) => score < floor[review]!)).toEqual([]);
    });
  }
});

function habits(levels: Record<string, number>) {
  return { habits: Object.entries(levels).map(([habit, level]) => ({ habit, level })) };
}
