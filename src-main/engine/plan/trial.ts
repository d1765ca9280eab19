import { LOWEST_SCORE } from '#shared/domain/scale.ts';
import { firstReview, live } from '../forecast/future/live.ts';
import { type Traveller, traveller } from '../forecast/future/traveller.ts';
import type { Itinerary } from '../forecast/itinerary.ts';
import type { Prepared } from '../forecast/prepare.ts';

/** How the futures of one scenario fare against the goal. */
export interface Fared {
  /** Futures that meet the goal first on each review. */
  first: Uint32Array;
  /** The highest score of each future up to the goal's date. */
  highest: Int16Array;
}

/** Tries scenarios out on the same futures, one traveller for all of them. */
export class Trial {
  readonly #who: Traveller;
  readonly #goal: number;
  readonly #reviews: number;

  /** @param reviews how many reviews count for the goal */
  constructor(prepared: Prepared, goal: number, reviews: number) {
    this.#who = traveller(prepared);
    this.#goal = goal;
    this.#reviews = reviews;
  }

  /** Lives one future until it meets the goal: true when it does. */
  meets(itinerary: Itinerary, path: number): boolean {
    return firstReview(this.#who, itinerary, path, this.#goal, this.#reviews) >= 0;
  }

  /** Notes when the futures `from` up to, not including, `to` first meet the goal; none is lived beyond that. */
  first(itinerary: Itinerary, from: number, to: number, { first }: Fared): void {
    for (let path = from; path < to; path++) {
      const review = firstReview(this.#who, itinerary, path, this.#goal, this.#reviews);
      if (review >= 0) first[review] = first[review]! + 1;
    }
  }

  /** Lives the futures `from` up to, not including, `to` through all reviews, and adds them to what is known. */
  fare(itinerary: Itinerary, from: number, to: number, fared: Fared): void {
    const scores = new Int16Array(itinerary.reviews.length);
    for (let path = from; path < to; path++) {
      live(this.#who, itinerary, path, scores);
      let highest = LOWEST_SCORE;
      let first = -1;
      for (let review = 0; review < scores.length; review++) {
        const score = scores[review]!;
        if (review < this.#reviews && score > highest) highest = score;
        if (first < 0 && score >= this.#goal) first = review;
      }
      fared.highest[path] = highest;
      if (first >= 0) fared.first[first] = fared.first[first]! + 1;
    }
  }
}

/** Nothing known yet of so many futures. */
export function unfared(paths: number, reviews: number): Fared {
  return { first: new Uint32Array(reviews), highest: new Int16Array(paths) };
}

/** Share of the futures that meet the goal. */
export function chanceIn({ first, highest }: Fared): number {
  return first.reduce((sum, count) => sum + count, 0) / highest.length;
}

/** The highest score that at least this share of the futures meets. */
export function scoreWithChance({ highest }: Fared, chance: number): number {
  const sorted = highest.slice().sort();
  const needed = Math.max(1, neededOf(sorted.length, chance));
  return sorted[sorted.length - needed]!;
}

/** How many of so many futures make that share; a hair is taken off, so that 0.7 of 10 is 7. */
export function neededOf(paths: number, chance: number): number {
  return Math.ceil(paths * chance - 1e-9);
}

/** The first review by which so many futures have met the goal; −1 where never so many do. */
export function reviewReaching(first: Uint32Array, needed: number): number {
  let met = 0;
  for (let review = 0; review < first.length; review++) {
    met += first[review]!;
    if (met >= needed) return review;
  }
  return -1;
}
