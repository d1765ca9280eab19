import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { HabitId } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { BASELINE, type HabitChange, type Scenario } from '#shared/domain/scenario.ts';
import { live } from '../../../src-main/engine/forecast/future/live.ts';
import { traveller } from '../../../src-main/engine/forecast/future/traveller.ts';
import { habitLevels } from '../../../src-main/engine/forecast/habit-levels.ts';
import { type Person as KnownPerson, personOn } from '../../../src-main/engine/forecast/person.ts';
import { prepare } from '../../../src-main/engine/forecast/prepare.ts';
import { CLIMBS } from '../../../src-main/engine/plan/climbs.ts';
import { AnyScenario, Person, TODAY } from './arbitrary-person.ts';

const PATHS = 6;
const LONG = process.env['SIMSIM_LONG'] !== undefined;

vi.setConfig({ testTimeout: LONG ? 1_800_000 : 120_000 });

/** Scores of the first futures, one row a future. */
function scoresOf(person: KnownPerson, scenario: Scenario, seed: number): number[][] {
  const request = ForecastRequest.parse({ scenario, seed, months: 14 });
  const prepared = prepare(person, request);
  const who = traveller(prepared);
  return Array.from({ length: PATHS }, (_, path) => {
    const scores = new Int16Array(prepared.frame.reviews.length);
    live(who, prepared.scenario, path, scores);
    return [...scores];
  });
}

/** Every future of `better` stands at least where the same future of `worse` stands, on every review. */
function neverLower(ledger: Ledger, worse: Scenario, better: Scenario, seed: number): void {
  const person = personOn(ledger, TODAY);
  const low = scoresOf(person, worse, seed);
  const high = scoresOf(person, better, seed);
  for (const [path, scores] of high.entries()) {
    for (const [review, score] of scores.entries()) {
      if (score < low[path]![review]!) expect({ path, lower: scores }).toEqual({ path, lower: low[path] });
    }
  }
}

const withHabit = (scenario: Scenario, change: HabitChange): Scenario => ({
  ...scenario,
  habits: [...scenario.habits.filter((habit) => habit.habit !== change.habit), change],
});

const Unit = fc.double({ min: 0, max: 1, noNaN: true });
const Seed = fc.nat(1000);

/** The good direction of each habit as [worse, better] from two places 0–1. */
const HABITS_BY_MERIT: [HabitChange['habit'], (one: number, other: number) => [number, number]][] = [
  ['pay-on-time', (one, other) => [Math.min(one, other), Math.max(one, other)]],
  ['card-use', (one, other) => [Math.max(one, other), Math.min(one, other)]],
  ['non-essential-share', (one, other) => [Math.max(one, other), Math.min(one, other)]],
  ['applications', (one, other) => [12 * Math.max(one, other), 12 * Math.min(one, other)]],
  ['autopay', (one, other) => [Math.round(12 * Math.min(one, other)), Math.round(12 * Math.max(one, other))]],
  ['repayment-share', (one, other) => [Math.min(one, other), Math.max(one, other)]],
  ['verified-items', (one, other) => [Math.round(8 * Math.min(one, other)), Math.round(8 * Math.max(one, other))]],
];

describe('with the same dice, future by future', () => {
  for (const [habit, order] of HABITS_BY_MERIT) {
    test(`a better level of ${habit} never lowers a score`, () => {
      fc.assert(
        fc.property(Person, AnyScenario, Unit, Unit, Seed, (ledger, scenario, one, other, seed) => {
          const [worse, better] = order(one, other);
          const at = (level: number) => withHabit(scenario, { habit, level });
          neverLower(ledger, at(worse), at(better), seed);
        }),
        { numRuns: LONG ? 250 : 25 },
      );
    });

    test(`${habit} at its best is never worse than going on as it is`, () => {
      fc.assert(
        fc.property(Person, Seed, (ledger, seed) => {
          const [, best] = order(0, 1);
          neverLower(ledger, BASELINE, withHabit(BASELINE, { habit, level: best }), seed);
        }),
        { numRuns: LONG ? 120 : 12 },
      );
    });
  }

  test('one habit more, at the own level or better, never lowers a score: a plan that contains another is no worse', () => {
    const kinds = HabitId.options.filter((habit) => CLIMBS[habit] !== null);
    fc.assert(
      fc.property(Person, AnyScenario, fc.constantFrom(...kinds), Unit, Seed, (ledger, any, habit, place, seed) => {
        const scenario = { ...any, habits: any.habits.filter((change) => change.habit !== habit) };
        const own = habitLevels(ledger, TODAY).find((level) => level.habit === habit)!.level;
        const { from, to, better } = HABITS[habit];
        const best = better === 'high' ? to : from;
        neverLower(ledger, scenario, withHabit(scenario, { habit, level: own + (best - own) * place }), seed);
      }),
      { numRuns: LONG ? 600 : 60 },
    );
  });

  test('clearing what is overdue never lowers a score', () => {
    fc.assert(
      fc.property(Person, AnyScenario, Seed, (ledger, scenario, seed) => {
        const at = (level: number) => withHabit(scenario, { habit: 'clear-overdue', level });
        neverLower(ledger, at(0), at(1), seed);
      }),
      { numRuns: LONG ? 250 : 25 },
    );
  });
});
