import { describe, expect, test } from 'vitest';
import { addMonths, Day } from '#shared/domain/day.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { HabitId } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { PlanRequest, Plans } from '#shared/domain/plan.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { forecastOf } from '../../../src-main/engine/forecast/forecast.ts';
import { personOn } from '../../../src-main/engine/forecast/person.ts';
import { laddersOf, scenarioAt } from '../../../src-main/engine/plan/ladder.ts';
import { planSearch } from '../../../src-main/engine/plan/plan-search.ts';

const TODAY = Day.parse('2026-11-22');
const DEMO = demoLedger(TODAY);
const PERSON = personOn(DEMO, TODAY);
const EMPTY: Ledger = { ...DEMO, id: 'empty', records: [] };
const HIGH = PERSON.score + 60;

function plans(more: object, ledger = DEMO): Plans {
  const person = ledger === DEMO ? PERSON : personOn(ledger, TODAY);
  const search = planSearch(
    person,
    PlanRequest.parse({ goal: { score: HIGH, by: '2027-06-30' }, paths: 300, ...more }),
  );
  for (;;) {
    const step = search.next();
    if (!step.done) {
      expect(step.value).toBeGreaterThanOrEqual(0);
      expect(step.value).toBeLessThan(1);
      continue;
    }
    expect(Plans.parse(step.value)).toEqual(step.value);
    return step.value;
  }
}

const habitsIn = (scenario: Scenario) => scenario.habits.map(({ habit }) => habit);

/** A search is long work on a busy machine; nothing here is about its speed. */
const PATIENT = { timeout: 120_000 };
let usual: Plans | undefined;
const usualPlans = () => {
  usual ??= plans({});
  return usual;
};

describe('plans', PATIENT, () => {
  test('reach the goal by its date with the chance that was wanted, the least effort first, no two alike', () => {
    const made = usualPlans();
    expect(made.verdict).toBe('found');
    expect(made.plans.length).toBeGreaterThanOrEqual(2);
    expect(made.plans.map(({ kind }) => kind)).toContain('least-effort');
    for (const plan of made.plans) {
      expect(plan.chance).toBeGreaterThanOrEqual(0.7);
      expect(plan.score).toBeGreaterThanOrEqual(HIGH);
      expect(plan.reaches! <= '2027-06-30').toBe(true);
      expect(plan.dots).toBeGreaterThanOrEqual(1);
    }
    const efforts = made.plans.map(({ effort }) => effort);
    expect(efforts).toEqual([...efforts].sort((one, other) => one - other));
    expect(new Set(made.plans.map(({ scenario }) => JSON.stringify(scenario))).size).toBe(made.plans.length);
  });

  test('show the chance that a forecast of the same scenario shows', () => {
    const { plans: found, today, goal } = usualPlans();
    for (const plan of [...found, today!]) {
      const request = ForecastRequest.parse({ scenario: plan.scenario, goal, paths: 300, months: 12 });
      expect(plan.chance).toBe(forecastOf(DEMO, TODAY, request).chance);
    }
  });

  test('leave locked habits alone, and go no further than the person would', () => {
    const first = usualPlans().plans[0]!;
    const chief = habitsIn(first.scenario);
    const without = plans({ locked: chief });
    for (const plan of [...without.plans, ...(without.closest ? [without.closest] : [])]) {
      for (const habit of habitsIn(plan.scenario)) expect(chief).not.toContain(habit);
    }
    const limited = plans({ goal: { score: 950, by: '2027-06-30' }, limits: [{ habit: 'verified-items', level: 4 }] });
    const items = limited.closest?.scenario.habits.find(({ habit }) => habit === 'verified-items');
    expect(items?.level ?? 0).toBeLessThanOrEqual(4);
    expect(plans({ locked: HabitId.options }).verdict).toBe('nothing-to-change');
  });

  test('weigh effort as the person does', () => {
    const [first] = usualPlans().plans;
    const habit = habitsIn(first!.scenario)[0]!;
    const hard = plans({ efforts: [{ habit, rating: 5 }] }).plans.find(({ kind }) => kind === 'least-effort')!;
    expect(hard.effort).toBeGreaterThan(first!.effort);
  });

  test('give the date of a scenario, and the best score for an effort', () => {
    const own = { version: 1, habits: [{ habit: 'verified-items', level: 8 }], happenings: [] };
    const made = plans({ own, mostEffort: 3 });
    expect(made.own).toMatchObject({ kind: 'own', scenario: own });
    expect(made.own!.reaches).not.toBeNull();
    expect(made.best!.effort).toBeLessThanOrEqual(3);
    expect(made.best!.score).toBeGreaterThanOrEqual(made.today!.score);
    const { score } = made.today!;
    expect(plans({ mostEffort: 0, goal: { score: 400, by: '2027-06-30' } }).best!.score).toBe(score);
  });

  test('say what comes closest when nothing reaches, and when it would', () => {
    const never = plans({ goal: { score: 950, by: '2027-06-30' } });
    expect(never).toMatchObject({ verdict: 'out-of-reach', plans: [] });
    expect(never.closest).toMatchObject({ kind: 'closest', chance: 0, reaches: null });
    const late = plans({ goal: { score: never.closest!.score + 8, by: '2027-02-28' } });
    expect(late.verdict).toBe('out-of-reach');
    expect(late.closest!.reaches! > '2027-02-28').toBe(true);
  });

  test('answer what cannot be planned with a verdict, and refuse a date in the past', () => {
    expect(plans({ goal: { score: 400, by: '2027-06-30' } })).toMatchObject({ verdict: 'on-course', plans: [] });
    expect(plans({ goal: { score: HIGH, by: '2026-11-30' } })).toMatchObject({ verdict: 'no-review', today: null });
    expect(plans({}, EMPTY)).toMatchObject({ verdict: 'no-history' });
    expect(() => plans({ goal: { score: HIGH, by: '2026-11-21' } })).toThrow(
      expect.objectContaining({ refusal: { code: 'forecast/date-past' } }),
    );
  });
});

describe('ladders', PATIENT, () => {
  const request = PlanRequest.parse({ goal: { score: HIGH, by: '2027-06-30' } });

  test('rise in effort, within the range of each habit', () => {
    const ladders = laddersOf(PERSON.baseline, request);
    expect(ladders.length).toBeGreaterThanOrEqual(5);
    for (const { habit, rungs } of ladders) {
      expect(rungs[0]).toEqual({ level: null, effort: 0 });
      for (const [at, { level, effort }] of rungs.entries()) {
        if (at === 0) continue;
        expect(effort).toBeGreaterThan(rungs[at - 1]!.effort);
        expect(level).toBeGreaterThanOrEqual(HABITS[habit].from);
        expect(level).toBeLessThanOrEqual(HABITS[habit].to);
      }
    }
  });

  test('never lower the chance: a plan that contains another shows no less', () => {
    const ladders = laddersOf(PERSON.baseline, request);
    const by = addMonths(TODAY, 7);
    const chance = (heights: readonly number[]) => {
      const scenario = scenarioAt(ladders, heights, []);
      const asked = { scenario, goal: { score: PERSON.score + 45, by }, paths: 60, months: 8 };
      return forecastOf(DEMO, TODAY, ForecastRequest.parse(asked)).chance!;
    };
    const bottom = ladders.map(() => 0);
    for (const at of ladders.keys()) {
      for (const start of [bottom, ladders.map((_, index) => (index + at) % 2)]) {
        let before = 0;
        for (const height of ladders[at]!.rungs.keys()) {
          const here = chance(start.map((own, index) => (index === at ? height : own)));
          expect(here).toBeGreaterThanOrEqual(before);
          before = here;
        }
      }
    }
  });
});
