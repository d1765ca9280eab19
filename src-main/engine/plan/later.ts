import type { Day } from '#shared/domain/day.ts';
import type { PlanRequest } from '#shared/domain/plan.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import type { Person } from '../forecast/person.ts';
import { prepare } from '../forecast/prepare.ts';
import { neededOf, reviewReaching, Trial, unfared } from './trial.ts';

/** How far ahead a plan is followed to say when it reaches, in reviews, and on how many futures. */
const FURTHEST_REVIEWS = 120;
const FAR_PATHS = 300;
/** Futures between two yields: each is ten years long. */
const SLICE = 20;
/** A day behind any horizon. */
const FAR_AWAY = '2199-12-31' as Day;

/** The review on which a scenario that misses the date has the wanted chance after all, within ten years; or null. */
export function* laterReview(
  person: Person,
  { seed, goal, chance }: PlanRequest,
  scenario: Scenario,
): Generator<void, Day | null> {
  const far = { ...goal, by: FAR_AWAY };
  const prepared = prepare(person, { scenario, goal: far, months: FURTHEST_REVIEWS, seed, paths: FAR_PATHS });
  yield;
  const { reviews } = prepared.frame;
  const trial = new Trial(prepared, goal.score, reviews.length);
  const fared = unfared(FAR_PATHS, reviews.length);
  for (let from = 0; from < FAR_PATHS; from += SLICE) {
    trial.first(prepared.scenario, from, Math.min(from + SLICE, FAR_PATHS), fared);
    yield;
  }
  const reached = reviewReaching(fared.first, neededOf(FAR_PATHS, chance));
  return reached < 0 ? null : reviews[reached]!;
}
