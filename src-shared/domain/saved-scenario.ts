import { z } from 'zod';
import { Day } from './day.ts';
import { ForecastMonth, Goal } from './forecast.ts';
import { HabitId } from './habit.ts';
import { Scenario } from './scenario.ts';
import { HIGHEST_SCORE, LOWEST_SCORE } from './score.ts';
import { Id, line } from './text.ts';

export const MOST_SCENARIOS = 50;

export const ScenarioName = line(80);

/** A scenario that a person keeps. */
export const SavedScenario = z.strictObject({ id: Id, name: ScenarioName, saved: Day, scenario: Scenario });
export type SavedScenario = z.infer<typeof SavedScenario>;

/** A scenario that a person means to follow, and what was expected of it on the day it was adopted. */
export const AdoptedPlan = z.strictObject({
  scenario: Scenario,
  goal: Goal,
  since: Day,
  /** The score model it was worked out with, and the score on that day. */
  model: z.string().max(20),
  score: z.int().min(LOWEST_SCORE).max(HIGHEST_SCORE),
  /** The percentiles expected on each official review. */
  expected: z.array(ForecastMonth).min(1).max(60),
});
export type AdoptedPlan = z.infer<typeof AdoptedPlan>;

/** The adopted plan against what came of it. */
export const PlanTrack = z.strictObject({
  plan: AdoptedPlan,
  /** One row for each review since: what was expected, and the score that day as the ledger tells it now. */
  reviews: z.array(z.strictObject({ expected: ForecastMonth, actual: z.int() })),
  /**
   * `reached`: a review met the goal. `date-past`: its date has passed without. `other-model`: the score is reckoned
   * otherwise by now. `off-course`: the last review fell outside nine in ten expected outcomes. The last three are
   * stale: work it out anew. `on-course` otherwise.
   */
  state: z.enum(['on-course', 'reached', 'date-past', 'other-model', 'off-course']),
  /** The habit of the plan that the person's own level is furthest from, as a share of its way; null when all are kept. */
  next: z.strictObject({ habit: HabitId, level: z.number(), today: z.number() }).nullable(),
});
export type PlanTrack = z.infer<typeof PlanTrack>;
