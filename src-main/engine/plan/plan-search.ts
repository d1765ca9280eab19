import { Refused } from '#shared/contract/refused.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import type { PlanRequest, Plans } from '#shared/domain/plan.ts';
import { BASELINE } from '#shared/domain/scenario.ts';
import type { Person } from '../forecast/person.ts';
import { type Prepared, prepare } from '../forecast/prepare.ts';
import { MODEL_VERSION } from '../model.ts';
import { type Heights, laddersOf } from './ladder.ts';
import { Planning } from './planning.ts';

/** A surer plan closes half of what the wanted chance leaves open, up to this. */
const SUREST = 0.97;
const MOST_PLANS = 3;

/**
 * Searches the plans that reach a goal. A generator: it yields the share that is done, roughly, many times a second, so
 * that a thread can hear of a cancel in between. Refused `forecast/date-past` when the goal's date is before the day.
 */
export function* planSearch(person: Person, request: PlanRequest): Generator<number, Plans> {
  const { goal, chance: wanted } = request;
  const { baseline } = person;
  if (goal.by < baseline.day) throw new Refused({ code: 'forecast/date-past' });
  const base: Plans = {
    ...{ day: baseline.day, model: MODEL_VERSION, seed: request.seed, paths: request.paths, goal, wanted },
    ...{ score: person.score, verdict: 'no-review', today: null, plans: [], closest: null, best: null, own: null },
    complete: true,
  };
  if (isEmpty(person)) return { ...base, verdict: 'no-history' };
  const prepared = preparedFor(person, request);
  if (prepared.frame.goalReviews === 0) return base;

  const ladders = laddersOf(baseline, request);
  const planning = new Planning(person, prepared, ladders, request);
  base.today = yield* planning.today();
  if (request.own) base.own = yield* planning.own(request.own);
  if (request.mostEffort !== undefined) base.best = yield* planning.best(request.mostEffort);
  if (base.today.chance >= wanted) return { ...base, verdict: 'on-course' };
  if (ladders.length === 0) return { ...base, verdict: 'nothing-to-change' };

  const tops = ladders.map(({ rungs }) => rungs.length - 1);
  const first = yield* planning.reaching('least-effort', tops, wanted);
  if (first === null) return { ...base, verdict: 'out-of-reach', closest: yield* planning.at('closest', tops) };
  const plans = [first];
  const other = yield* planning.withoutChief(first, tops, wanted);
  if (other) plans.push(other);
  const most = yield* planning.chanceAt(tops);
  let surest = Math.max(wanted, first.plan.chance);
  while (plans.length < MOST_PLANS) {
    const chance = Math.min(SUREST, (1 + surest) / 2, most);
    const surer = chance > surest ? yield* planning.reaching('surer', tops, chance) : null;
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

function preparedFor(person: Person, { goal, happenings, seed, paths }: PlanRequest): Prepared {
  const scenario = { ...BASELINE, happenings };
  return prepare(person, ForecastRequest.parse({ scenario, goal, months: 1, seed, paths }));
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
