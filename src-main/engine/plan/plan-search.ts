import { Refused } from '#shared/contract/refused.ts';
import { monthOf } from '#shared/domain/day.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import type { Plan, PlanRequest, Plans } from '#shared/domain/plan.ts';
import { BASELINE, type Scenario } from '#shared/domain/scenario.ts';
import type { Person } from '../forecast/person.ts';
import { itineraryFor, type Prepared, prepare } from '../forecast/prepare.ts';
import { MODEL_VERSION } from '../model.ts';
import { Evidence } from './evidence.ts';
import { effortAt, type Heights, type Ladder, laddersOf, scenarioAt } from './ladder.ts';
import { type Found, leastEffort } from './least-effort.ts';
import { mostScore } from './most-score.ts';
import { type Fared, neededOf, scoreWithChance, Trial, unfared } from './trial.ts';

/** Futures behind each candidate; what is shown is counted again on as many as the request says. */
const TRIAL_PATHS = 500;
/** Trials of one search, after which it takes what it has. */
const MOST_TRIALS = 40;
/** When what 500 futures say does not hold on 10,000, the search asks for more, so many times. */
const MOST_ROUNDS = 4;
/** How far ahead a plan is followed to say when it reaches, in reviews, and on how many futures. */
const FURTHEST_REVIEWS = 120;
const FAR_PATHS = 300;
/** A surer plan closes half of what the wanted chance leaves open, up to this. */
const SUREST = 0.97;
const MOST_PLANS = 3;
/** Futures between two yields. */
const SLICE = 100;

/**
 * Searches the plans that reach a goal. A generator: it yields the share that is done, roughly, many times a second, so
 * that a thread can hear of a cancel in between. Refused `forecast/date-past` when the goal's date is before the day.
 */
export function* planSearch(person: Person, request: PlanRequest): Generator<number, Plans> {
  const { goal, chance: wanted, happenings } = request;
  const { baseline } = person;
  if (goal.by < baseline.day) throw new Refused({ code: 'forecast/date-past' });
  const base: Plans = {
    ...{ day: baseline.day, model: MODEL_VERSION, seed: request.seed, paths: request.paths, goal, wanted },
    ...{ score: person.score, verdict: 'no-review', today: null, plans: [], closest: null, best: null, own: null },
    complete: true,
  };
  if (isEmpty(person)) return { ...base, verdict: 'no-history' };
  const prepared = preparedFor(person, request);
  const reviews = prepared.frame.goalReviews;
  if (reviews === 0) return base;

  const ladders = laddersOf(baseline, request);
  const search = new Planning(person, prepared, ladders, request);
  base.today = yield* search.shown('today', { ...BASELINE, happenings }, 0);
  if (request.own) base.own = yield* search.shown('own', request.own, 0);
  if (request.mostEffort !== undefined) base.best = yield* search.best(request.mostEffort);
  if (base.today.chance >= wanted) return { ...base, verdict: 'on-course' };
  if (ladders.length === 0) return { ...base, verdict: 'nothing-to-change' };

  const tops = ladders.map(({ rungs }) => rungs.length - 1);
  const first = yield* search.reaching('least-effort', tops, wanted);
  if (first === null) {
    const closest = yield* search.shownAt('closest', tops);
    return { ...base, verdict: 'out-of-reach', closest };
  }
  const plans = [first];
  const other = yield* search.withoutChief(first, tops, wanted);
  if (other) plans.push(other);
  const most = yield* search.chanceAt(tops);
  let surest = Math.max(wanted, first.plan.chance);
  while (plans.length < MOST_PLANS) {
    const chance = Math.min(SUREST, (1 + surest) / 2, most);
    const surer = chance > surest ? yield* search.reaching('surer', tops, chance) : null;
    if (!surer || plans.some(({ heights }) => same(heights, surer.heights))) break;
    plans.push(surer);
    surest = surer.plan.chance;
  }
  plans.sort((one, two) => one.plan.effort - two.plan.effort);
  return {
    ...base,
    verdict: 'found',
    plans: plans.map(({ plan }) => plan),
    complete: plans.every(({ complete }) => complete),
  };
}

interface Shown {
  plan: Plan;
  heights: Heights;
  complete: boolean;
}

/** One person's search under way: what was tried, and how far it is. */
class Planning {
  readonly #person: Person;
  readonly #prepared: Prepared;
  readonly #ladders: readonly Ladder[];
  readonly #request: PlanRequest;
  readonly #trial: Trial;
  readonly #evidence: Evidence;
  #work = 0;

  constructor(person: Person, prepared: Prepared, ladders: readonly Ladder[], request: PlanRequest) {
    this.#person = person;
    this.#prepared = prepared;
    this.#ladders = ladders;
    this.#request = request;
    const { goal } = request;
    this.#trial = new Trial(prepared, goal.score, prepared.frame.goalReviews);
    this.#evidence = new Evidence((heights, needed) =>
      this.#trial.count(itineraryFor(prepared, this.#scenario(heights)), TRIAL_PATHS, needed),
    );
  }

  /** The plan of least effort that has a chance within these heights, held against all the futures of the request. */
  *reaching(kind: Plan['kind'], tops: Heights, chance: number): Generator<number, Shown | null> {
    const top = yield* this.chanceAt(tops);
    if (top < chance) return null;
    let needed = neededOf(TRIAL_PATHS, chance);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const found = yield* this.#least(tops, needed);
      if (found === null) break;
      const seen = yield* this.chanceAt(found.heights);
      if (seen >= chance) return { ...(yield* this.#shownWith(kind, found.heights)), complete: found.complete };
      needed += 1 + neededOf(TRIAL_PATHS, chance - seen);
    }
    // Few futures and many do not quite agree; the furthest plan is known to reach.
    return { ...(yield* this.#shownWith(kind, tops)), complete: false };
  }

  /** The least effort without what carries a plan most: its costliest habit, or else the next. */
  *withoutChief(first: Shown, tops: Heights, chance: number): Generator<number, Shown | null> {
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
    for (;;) {
      const step = search.next();
      if (step.done) return yield* this.shownAt('best-score', step.value.heights);
      yield this.#moved();
    }
  }

  *shownAt(kind: Plan['kind'], heights: Heights): Generator<number, Plan> {
    return yield* this.shown(kind, this.#scenario(heights), effortAt(this.#ladders, heights));
  }

  /** A scenario as it is shown: counted on all the futures of the request. */
  *shown(kind: Plan['kind'], scenario: Scenario, effort: number): Generator<number, Plan> {
    const fared = yield* this.#fare(scenario);
    const { reviews } = this.#prepared.frame;
    const { chance: wanted, paths } = this.#request;
    const met = fared.first.reduce((sum, count) => sum + count, 0);
    const reached = reviewReaching(fared.first, neededOf(paths, wanted));
    const around = met === 0 ? -1 : reviewReaching(fared.first, Math.ceil(met / 2));
    return {
      kind,
      scenario,
      effort,
      dots: dotsOf(effort),
      chance: met / paths,
      around: around < 0 ? null : monthOf(reviews[around]!),
      reaches: reached >= 0 ? reviews[reached]! : yield* this.#later(scenario),
      score: scoreWithChance(fared, wanted),
    };
  }

  *#shownWith(kind: Plan['kind'], heights: Heights): Generator<number, Omit<Shown, 'complete'>> {
    return { plan: yield* this.shownAt(kind, heights), heights };
  }

  *#least(tops: Heights, needed: number): Generator<number, Found | null> {
    const search = leastEffort({
      ...{ ladders: this.#ladders, evidence: this.#evidence, needed, tops },
      mostTrials: MOST_TRIALS,
    });
    for (;;) {
      const step = search.next();
      if (step.done) return step.value;
      yield this.#moved();
    }
  }

  readonly #chances = new Map<string, number>();

  /** A plan’s chance on all the futures of the request. */
  *chanceAt(heights: Heights): Generator<number, number> {
    const key = heights.join();
    const known = this.#chances.get(key);
    if (known !== undefined) return known;
    const { first } = yield* this.#fare(this.#scenario(heights));
    const chance = first.reduce((sum, count) => sum + count, 0) / this.#request.paths;
    this.#chances.set(key, chance);
    return chance;
  }

  readonly #fared = new Map<string, Fared>();

  *#fare(scenario: Scenario): Generator<number, Fared> {
    const key = JSON.stringify(scenario);
    const known = this.#fared.get(key);
    if (known) return known;
    const { paths } = this.#request;
    const itinerary = itineraryFor(this.#prepared, scenario);
    const fared = unfared(paths, itinerary.reviews.length);
    for (let from = 0; from < paths; from += SLICE) {
      this.#trial.fare(itinerary, from, Math.min(from + SLICE, paths), fared);
      yield from % (10 * SLICE) === 0 ? this.#moved() : this.#share();
    }
    this.#fared.set(key, fared);
    return fared;
  }

  /** The review on which a scenario that misses the date has the wanted chance after all, within ten years. */
  *#later(scenario: Scenario): Generator<number, Plan['reaches']> {
    const { seed, goal, chance } = this.#request;
    const months = FURTHEST_REVIEWS;
    const far = prepare(this.#person, { scenario, goal: { ...goal, by: FAR_AWAY }, months, seed, paths: FAR_PATHS });
    const { reviews } = far.frame;
    const trial = new Trial(far, goal.score, reviews.length);
    const fared = unfared(FAR_PATHS, reviews.length);
    for (let from = 0; from < FAR_PATHS; from += 20) {
      trial.first(far.scenario, from, Math.min(from + 20, FAR_PATHS), fared);
      yield this.#moved();
    }
    const reached = reviewReaching(fared.first, neededOf(FAR_PATHS, chance));
    return reached < 0 ? null : reviews[reached]!;
  }

  #scenario(heights: Heights): Scenario {
    return scenarioAt(this.#ladders, heights, this.#request.happenings, this.#request.from);
  }

  /** A share that only grows; how long a search is, nobody knows before it ends. */
  #moved(): number {
    this.#work++;
    return this.#share();
  }

  #share(): number {
    return this.#work / (this.#work + 60);
  }
}

/** A day behind any horizon. */
const FAR_AWAY = '2199-12-31' as Plans['day'];

function preparedFor(person: Person, { goal, happenings, seed, paths }: PlanRequest): Prepared {
  const scenario = { ...BASELINE, happenings };
  return prepare(person, ForecastRequest.parse({ scenario, goal, months: 1, seed, paths }));
}

function reviewReaching(first: Uint32Array, needed: number): number {
  let met = 0;
  for (let review = 0; review < first.length; review++) {
    met += first[review]!;
    if (met >= needed) return review;
  }
  return -1;
}

/** Effort as dots: none for nothing, one up to a habit changed, five for everything at once. */
function dotsOf(effort: number): number {
  return effort === 0 ? 0 : Math.min(5, Math.max(1, Math.ceil(effort / 2)));
}

function same(one: Heights, other: Heights): boolean {
  return one.every((height, at) => height === other[at]);
}

/** Nothing recorded that could be forecast. */
function isEmpty({ baseline }: Person): boolean {
  const { bills, cards, spending, income, identity, open } = baseline;
  return (
    bills.size + cards.length + spending.totals.length + income.totals.length + open.length === 0 &&
    identity.standing.every((standing) => standing === 0)
  );
}
