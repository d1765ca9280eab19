import { z } from 'zod';
import { Day, Month } from './day.ts';
import { ForecastMonth, Goal } from './forecast.ts';
import { HabitId } from './habit.ts';
import { HIGHEST_SCORE, LOWEST_SCORE } from './scale.ts';
import { Scenario } from './scenario.ts';
import { Id, line } from './text.ts';

export const MOST_SCENARIOS = 50;

const ScenarioName = line(80);

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
  /** How many records were dated up to that day then. Absent in plans adopted before this was noted. */
  records: z.int().min(0).optional(),
  /** Habits that the person says they keep, where the ledger cannot show it. */
  kept: z.array(HabitId).max(32).optional(),
});
export type AdoptedPlan = z.infer<typeof AdoptedPlan>;

/** The adopted plan against what came of it. */
export const PlanTrack = z.strictObject({
  plan: AdoptedPlan,
  /** One row for each review since: what was expected, and the score that day as the ledger tells it now. */
  reviews: z.array(z.strictObject({ expected: ForecastMonth, actual: z.int() })),
  /**
   * `reached`: a review met the goal. `date-past`: its date has passed without. `other-model`: the score is reckoned
   * otherwise by now. `other-past`: what was recorded up to its first day has changed much since. `off-course`: the last
   * review fell outside nine in ten expected outcomes. The last four are stale: work it out anew. `on-course` otherwise.
   */
  state: z.enum(['on-course', 'reached', 'date-past', 'other-model', 'other-past', 'off-course']),
  /** Today, and the score on it. */
  day: Day,
  score: z.int(),
  /** Every habit of the plan: its level there and today's, and whether it is kept. */
  steps: z.array(
    z.strictObject({
      habit: HabitId,
      level: z.number(),
      today: z.number(),
      kept: z.boolean(),
      /** True where the ledger cannot show it, and the person says. */
      byHand: z.boolean(),
      /** The month it begins in; null where the plan began with it. */
      from: Month.nullable(),
    }),
  ),
  /** The habit whose month has come that the person's own level is furthest from, as a share of its way; null when none is open. */
  next: z.strictObject({ habit: HabitId, level: z.number(), today: z.number() }).nullable(),
});
export type PlanTrack = z.infer<typeof PlanTrack>;
