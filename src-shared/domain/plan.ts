import { z } from 'zod';
import { Corrections } from './baseline.ts';
import { Day, Month } from './day.ts';
import { Goal } from './forecast.ts';
import { HabitId } from './habit.ts';
import { HIGHEST_SCORE, LOWEST_SCORE } from './scale.ts';
import { Happening, Scenario } from './scenario.ts';

const Level = z.number().min(0).max(100);
const Chance = z.number().min(0).max(1);

/** Effort is counted from 0, nothing; about 2 is one habit changed as far as people usually change it. */
const Effort = z.number().min(0).max(1000);

/** What a search for plans is asked. The same request with the same ledger and day gives the same plans everywhere. */
export const PlanRequest = z.strictObject({
  goal: Goal,
  /** The chance a plan must have. */
  chance: z.number().min(0.05).max(0.99).default(0.7),
  /** Habits that stay as they are. */
  locked: z.array(HabitId).max(32, { abort: true }).default([]),
  /** How far the person would go with a habit. */
  limits: z
    .array(z.strictObject({ habit: HabitId, level: Level }))
    .max(32, { abort: true })
    .default([]),
  /** How hard a habit is for the person, 1 easy to 5 hard. */
  efforts: z
    .array(z.strictObject({ habit: HabitId, rating: z.int().min(1).max(5) }))
    .max(32, { abort: true })
    .default([]),
  /** The month in which every change of a plan begins; the month after the day where none is said. */
  from: Month.optional(),
  /** Asks also for the best score that so much effort brings. */
  mostEffort: Effort.optional(),
  /** Asks also when this scenario reaches the goal. */
  own: Scenario.optional(),
  /** What will happen whatever the plan. */
  happenings: z.array(Happening).max(64, { abort: true }).default([]),
  /** What the person put right in what was measured. */
  corrections: Corrections.optional(),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  /** Futures behind what is shown. */
  paths: z.int().min(50).max(200_000).default(10_000),
});
export type PlanRequest = z.infer<typeof PlanRequest>;

/**
 * One plan. `least-effort` reaches the goal with the least effort; `another-way` does without that plan's chief habit;
 * `surer` has a higher chance; `closest` is what comes closest when nothing reaches; `best-score` is the most that the
 * given effort brings; `own` is the scenario that was asked about; `today` is everything as it is.
 */
export const Plan = z.strictObject({
  kind: z.enum(['least-effort', 'another-way', 'surer', 'closest', 'best-score', 'own', 'today']),
  scenario: Scenario,
  effort: Effort,
  /** The same as people see it, 0 (nothing) to 5. */
  dots: z.int().min(0).max(5),
  /** Share of futures that meet the goal by its date. */
  chance: Chance,
  /** The month around which it is met, among the futures that meet it by the date; null when none does. */
  around: Month.nullable(),
  /** The first official review by which it is met with the wanted chance; null when not within ten years. */
  reaches: Day.nullable(),
  /** The highest score that is met by the goal's date with the wanted chance. */
  score: z.int().min(LOWEST_SCORE).max(HIGHEST_SCORE),
});
export type Plan = z.infer<typeof Plan>;

export const Plans = z.strictObject({
  day: Day,
  model: z.string().max(20),
  seed: z.int(),
  paths: z.int(),
  goal: Goal,
  /** The chance that was wanted. */
  wanted: Chance,
  /** Today's score. */
  score: z.int(),
  /**
   * `found`: there are plans. `on-course`: today's habits reach the goal with the wanted chance. `out-of-reach`: nothing
   * the person allows reaches it. `nothing-to-change`: every habit is locked or has nothing to act on. `no-review`: no
   * official review falls before the goal's date. `no-history`: the ledger is empty.
   */
  verdict: z.enum(['found', 'on-course', 'out-of-reach', 'nothing-to-change', 'no-review', 'no-history']),
  /** Everything as it is. */
  today: Plan.nullable(),
  /** Up to three different ones, the least effort first. */
  plans: z.array(Plan).max(3),
  closest: Plan.nullable(),
  /** The answers to `mostEffort` and `own`. */
  best: Plan.nullable(),
  own: Plan.nullable(),
  /** False where the search was cut short, and a plan of a little less effort may have been missed. */
  complete: z.boolean(),
});
export type Plans = z.infer<typeof Plans>;
