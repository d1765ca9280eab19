import type { Counted } from './counted.ts';
import { live } from './future/live.ts';
import { type Traveller, traveller } from './future/traveller.ts';
import type { Itinerary } from './itinerary.ts';
import type { Prepared } from './prepare.ts';
import { count, emptyTally, type Tally } from './tally.ts';

/** Lives the futures `from` up to, not including, `to`, and counts them. A future depends on its number alone. */
export function countFutures(prepared: Prepared, from: number, to: number): Counted {
  const { frame } = prepared;
  const who = traveller(prepared);
  const scenario = countAlong(who, prepared.scenario, from, to);
  const baseline =
    prepared.baseline === prepared.scenario ? structuredCopy(scenario) : countAlong(who, prepared.baseline, from, to);
  const variants = prepared.variants.map((itinerary) => countOne(who, itinerary, from, to, frame.compared));
  return { scenario, baseline, variants };
}

/** Every review, and the first that meets the goal. */
function countAlong(who: Traveller, itinerary: Itinerary, from: number, to: number): Tally {
  const { goal, goalReviews } = who.prepared.frame;
  const reviews = itinerary.reviews.length;
  const tally = emptyTally(reviews);
  const scores = new Int16Array(reviews);
  const wanted = goal?.score ?? 0;
  for (let path = from; path < to; path++) {
    live(who, itinerary, path, scores);
    for (let review = 0; review < reviews; review++) count(tally, review, scores[review]!);
    for (let review = 0; review < goalReviews; review++) {
      if (scores[review]! < wanted) continue;
      tally.first[review]!++;
      break;
    }
  }
  tally.paths = to - from;
  return tally;
}

/** Points per habit come from medians, which settle sooner than chances: all of the first futures, then one in eight. */
const ALL_UP_TO = 400;
const ONE_IN = 8;

/** One review alone, in as many futures as points need. Which ones depends on their numbers alone. */
function countOne(who: Traveller, itinerary: Itinerary, from: number, to: number, review: number): Tally {
  const until = { ...itinerary, reviews: itinerary.reviews.subarray(0, review + 1) };
  const tally = emptyTally(1);
  const scores = new Int16Array(review + 1);
  for (let path = from; path < to; path++) {
    if (path >= ALL_UP_TO && path % ONE_IN !== 0) continue;
    live(who, until, path, scores, review);
    count(tally, 0, scores[review]!);
    tally.paths++;
  }
  return tally;
}

function structuredCopy(tally: Tally): Tally {
  return { ...tally, scores: tally.scores.slice(), first: tally.first.slice() };
}
