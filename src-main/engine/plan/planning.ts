import type { Plan, PlanRequest } from '#shared/domain/plan.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import type { Person } from '../forecast/person.ts';
import { itineraryFor, type Prepared } from '../forecast/prepare.ts';
import { Evidence } from './evidence.ts';
import { effortAt, type Heights, type Ladder, scenarioAt } from './ladder.ts';
import { leastEffort } from './least-effort.ts';
import { mostScore } from './most-score.ts';
import { Progress } from './progress.ts';
import { Showing } from './showing.ts';
import { chanceIn, type Fared, neededOf, scoreWithChance, Trial, unfared } from './trial.ts';

/** Futures behind each candidate; what is shown is counted again on as many as the request says. */
const TRIAL_PATHS = 500;
/** Trials of one search, after which it takes what it has. */
const MOST_TRIALS = 40;
/** When what 500 futures say does not hold on 10,000, the search asks for more, so many times. */
const MOST_ROUNDS = 4;
/** Futures between two yields. */
const SLICE = 200;

/** A plan that was found, where it stands, and whether every cheaper one was ruled out. */
export interface Reaching {
  plan: Plan;
  heights: Heights;
  complete: boolean;
}

/** One person's search under way: what was tried, and how far it is. */
export class Planning {
  readonly #prepared: Prepared;
  readonly #ladders: readonly Ladder[];
  readonly #request: PlanRequest;
  readonly #trial: Trial;
  readonly #evidence: Evidence;
  readonly #showing: Showing;
  readonly #progress = new Progress();

  constructor(person: Person, prepared: Prepared, ladders: readonly Ladder[], request: PlanRequest) {
    this.#prepared = prepared;
    this.#ladders = ladders;
    this.#request = request;
    this.#trial = new Trial(prepared, request.goal.score, prepared.frame.goalReviews);
    this.#showing = new Showing(person, prepared, request, this.#trial, this.#progress);
    this.#evidence = new Evidence((heights) => {
      const itinerary = itineraryFor(prepared, this.#scenario(heights));
      return (path) => this.#trial.meets(itinerary, path);
    }, request.paths);
  }

  /** Everything as it is. */
  *today(): Generator<number, Plan> {
    return yield* this.at(
      'today',
      this.#ladders.map(() => 0),
    );
  }

  *own(scenario: Scenario): Generator<number, Plan> {
    return yield* this.#showing.plan('own', scenario, 0, yield* this.#showing.fare(scenario));
  }

  /** The plan of least effort that has a chance within these heights, held against all the futures of the request. */
  *reaching(kind: Plan['kind'], tops: Heights, chance: number): Generator<number, Reaching | null> {
    const { paths } = this.#request;
    const deciding = this.#evidence.decides(tops, paths, neededOf(paths, chance), SLICE);
    if (!(yield* this.#progress.along(deciding))) return null;
    let needed = neededOf(TRIAL_PATHS, chance);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { evidence, among } = { evidence: this.#evidence, among: TRIAL_PATHS };
      const search = { ladders: this.#ladders, evidence, among, needed, tops, mostTrials: MOST_TRIALS };
      const found = yield* this.#progress.along(leastEffort(search));
      if (found === null) break;
      const { heights, complete } = found;
      const seen = chanceIn(yield* this.#fare(heights));
      if (seen >= chance) return { plan: yield* this.at(kind, heights), heights, complete };
      needed += 1 + neededOf(TRIAL_PATHS, chance - seen);
    }
    // Few futures and many do not quite agree; the furthest plan is known to reach.
    return { plan: yield* this.at(kind, tops), heights: tops, complete: false };
  }

  /** The least effort without what carries a plan most: its costliest habit, or else the next. */
  *withoutChief(first: Reaching, tops: Heights, chance: number): Generator<number, Reaching | null> {
    const cost = (at: number) => this.#ladders[at]!.rungs[first.heights[at]!]!.effort;
    const used = [...this.#ladders.keys()].filter((at) => first.heights[at]! > 0);
    used.sort((one, two) => cost(two) - cost(one) || one - two);
    for (const chief of used) {
      const without = tops.map((height, at) => (at === chief ? 0 : height));
      const plan = yield* this.reaching('another-way', without, chance);
      if (plan) return plan;
    }
    return null;
  }

  /** The plan that brings the highest score for so much effort. */
  *best(mostEffort: number): Generator<number, Plan> {
    const scoreOf = (heights: Heights) => {
      const fared = unfared(TRIAL_PATHS, this.#prepared.scenario.reviews.length);
      this.#trial.fare(itineraryFor(this.#prepared, this.#scenario(heights)), 0, TRIAL_PATHS, fared);
      return scoreWithChance(fared, this.#request.chance);
    };
    const search = mostScore({ ladders: this.#ladders, mostEffort, scoreOf, mostTrials: MOST_TRIALS });
    const { heights } = yield* this.#progress.along(search);
    return yield* this.at('best-score', heights);
  }

  /** The plan at these heights, counted on all the futures of the request. */
  *at(kind: Plan['kind'], heights: Heights): Generator<number, Plan> {
    const effort = effortAt(this.#ladders, heights);
    return yield* this.#showing.plan(kind, this.#scenario(heights), effort, yield* this.#fare(heights));
  }

  readonly #fared = new Map<string, Fared>();

  /** How a plan fares in all futures of the request, each lived to the goal's date, once. */
  *#fare(heights: Heights): Generator<number, Fared> {
    const key = heights.join();
    const known = this.#fared.get(key);
    if (known) return known;
    const fared = yield* this.#showing.fare(this.#scenario(heights));
    this.#fared.set(key, fared);
    this.#evidence.learn(heights, (path) => fared.highest[path]! >= this.#request.goal.score);
    return fared;
  }

  /** Its chance on all the futures of the request. */
  *chanceAt(heights: Heights): Generator<number, number> {
    return (yield* this.#progress.along(this.#evidence.count(heights, SLICE))) / this.#request.paths;
  }

  #scenario(heights: Heights): Scenario {
    return scenarioAt(this.#ladders, heights, this.#request.happenings, this.#request.from);
  }
}
