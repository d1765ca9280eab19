import { monthOf } from '#shared/domain/day.ts';
import type { Plan, PlanRequest } from '#shared/domain/plan.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import type { Person } from '../forecast/person.ts';
import { itineraryFor, type Prepared } from '../forecast/prepare.ts';
import { laterReview } from './later.ts';
import type { Progress } from './progress.ts';
import { chanceIn, type Fared, neededOf, reviewReaching, scoreWithChance, type Trial, unfared } from './trial.ts';

/** Futures between two yields. */
const SLICE = 100;

/** Counts scenarios on all the futures of a request, to be shown. */
export class Showing {
  readonly #person: Person;
  readonly #prepared: Prepared;
  readonly #request: PlanRequest;
  readonly #trial: Trial;
  readonly #progress: Progress;

  constructor(person: Person, prepared: Prepared, request: PlanRequest, trial: Trial, progress: Progress) {
    this.#person = person;
    this.#prepared = prepared;
    this.#request = request;
    this.#trial = trial;
    this.#progress = progress;
  }

  /** A plan as it is shown, from how it fared. */
  *plan(kind: Plan['kind'], scenario: Scenario, effort: number, fared: Fared): Generator<number, Plan> {
    const { reviews } = this.#prepared.frame;
    const { chance: wanted, paths } = this.#request;
    const met = fared.first.reduce((sum, count) => sum + count, 0);
    const reached = reviewReaching(fared.first, neededOf(paths, wanted));
    const around = met === 0 ? -1 : reviewReaching(fared.first, Math.ceil(met / 2));
    const later = laterReview(this.#person, this.#request, scenario);
    return {
      kind,
      scenario,
      effort,
      dots: dotsOf(effort),
      chance: chanceIn(fared),
      around: around < 0 ? null : monthOf(reviews[around]!),
      reaches: reached >= 0 ? reviews[reached]! : yield* this.#progress.along(later),
      score: scoreWithChance(fared, wanted),
    };
  }

  /** Lives all futures of a scenario up to the goal's date. */
  *fare(scenario: Scenario): Generator<number, Fared> {
    const { paths } = this.#request;
    const itinerary = itineraryFor(this.#prepared, scenario);
    const fared = unfared(paths, itinerary.reviews.length);
    for (let from = 0; from < paths; from += SLICE) {
      this.#trial.fare(itinerary, from, Math.min(from + SLICE, paths), fared);
      yield this.#progress.moved();
    }
    return fared;
  }
}

/** Effort as dots: none for nothing, one up to a habit changed, five for everything at once. */
function dotsOf(effort: number): number {
  return effort === 0 ? 0 : Math.min(5, Math.max(1, Math.ceil(effort / 2)));
}
