import { HIGHEST_SCORE, LOWEST_SCORE } from '#shared/domain/scale.ts';

const SCORES = HIGHEST_SCORE - LOWEST_SCORE + 1;

/**
 * How many futures stood at each score on each review, and how many met the goal first on each. Scores are whole and
 * few, so the counts are exact, small, and sum over threads in any order.
 */
export interface Tally {
  reviews: number;
  paths: number;
  /** `reviews` rows of one count per score. */
  scores: Uint32Array;
  /** Futures that met the goal first on each review. */
  first: Uint32Array;
}

export function emptyTally(reviews: number): Tally {
  return { reviews, paths: 0, scores: new Uint32Array(reviews * SCORES), first: new Uint32Array(reviews) };
}

/** Counts one future's score on one review. */
export function count(tally: Tally, review: number, score: number): void {
  const at = review * SCORES + score - LOWEST_SCORE;
  tally.scores[at] = tally.scores[at]! + 1;
}

/** Adds the counts of `other`, which must have as many reviews. */
export function addTally(tally: Tally, other: Tally): void {
  if (tally.reviews !== other.reviews) throw new RangeError('tallies of different lengths');
  tally.paths += other.paths;
  for (let at = 0; at < other.scores.length; at++) tally.scores[at] = tally.scores[at]! + other.scores[at]!;
  for (let at = 0; at < other.first.length; at++) tally.first[at] = tally.first[at]! + other.first[at]!;
}

/**
 * The score at or below which `percent` of 100 futures stand on that review (nearest rank, so it is a score that
 * occurred). `percent` is whole, 1–100; a tally without futures is a RangeError.
 */
export function percentile(tally: Tally, review: number, percent: number): number {
  if (tally.paths === 0) throw new RangeError('no futures were counted');
  const wanted = Math.max(1, Math.ceil((percent * tally.paths) / 100));
  let below = 0;
  for (let score = 0; score < SCORES; score++) {
    below += tally.scores[review * SCORES + score]!;
    if (below >= wanted) return LOWEST_SCORE + score;
  }
  throw new RangeError('the review was not counted');
}

/** Share of futures that met the goal on some review, 0–1. */
export function chanceOf(tally: Tally): number {
  if (tally.paths === 0) return 0;
  let met = 0;
  for (const count of tally.first) met += count;
  return met / tally.paths;
}
