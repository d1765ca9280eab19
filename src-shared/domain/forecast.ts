import { z } from 'zod';
import { Corrections } from './baseline.ts';
import { Day, Month } from './day.ts';
import { HabitId } from './habit.ts';
import { HIGHEST_SCORE, LOWEST_SCORE } from './scale.ts';
import { Scenario } from './scenario.ts';

const Points = z.number().min(LOWEST_SCORE).max(HIGHEST_SCORE);

/** The goal of a forecast: stand at or above `score` on at least one official review up to `by`. */
export const Goal = z.strictObject({ score: z.int().min(LOWEST_SCORE).max(HIGHEST_SCORE), by: Day });
export type Goal = z.infer<typeof Goal>;

/** What a forecast is asked for. The same request with the same ledger and day gives the same numbers everywhere. */
export const ForecastRequest = z.strictObject({
  scenario: Scenario,
  goal: Goal.optional(),
  /** What the person put right in what was measured. */
  corrections: Corrections.optional(),
  months: z.int().min(1).max(60).default(24),
  paths: z.int().min(50).max(200_000).default(2_000),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
});
export type ForecastRequest = z.infer<typeof ForecastRequest>;

/** Percentiles of the score on one official review. */
export const ForecastMonth = z.strictObject({
  day: Day,
  p5: Points,
  p10: Points,
  p25: Points,
  p50: Points,
  p75: Points,
  p90: Points,
  p95: Points,
});
export type ForecastMonth = z.infer<typeof ForecastMonth>;

/**
 * Points that one habit of the scenario brings on the last review up to the goal's date (without a goal: on the last
 * one): what it moves the median by. Habits and happenings sum to the whole difference from the baseline's median.
 */
export const HabitPoints = z.strictObject({ habit: HabitId, points: z.number() });
export type HabitPoints = z.infer<typeof HabitPoints>;

export const Forecast = z.strictObject({
  day: Day,
  model: z.string().max(20),
  seed: z.int(),
  paths: z.int(),
  /** Today's score, where every future starts. */
  score: z.int(),
  months: z.array(ForecastMonth),
  goal: Goal.nullable(),
  /** Share of futures that meet the goal, 0–1; null without a goal. */
  chance: z.number().min(0).max(1).nullable(),
  /** Among the futures that meet the goal: the share that does so first in each month. Null without a goal. */
  firstMonth: z.array(z.strictObject({ month: Month, share: z.number().min(0).max(1) })).nullable(),
  habits: z.array(HabitPoints),
  /** Points that the scenario's happenings bring together, before any habit; 0 without them. */
  happenings: z.number(),
  /** Everything as it is today, under the same dice. */
  baseline: z.strictObject({
    months: z.array(ForecastMonth),
    chance: z.number().min(0).max(1).nullable(),
  }),
  /** Where thin history fell back to documented defaults: stable codes. */
  assumed: z.array(z.string().max(40)),
});
export type Forecast = z.infer<typeof Forecast>;
