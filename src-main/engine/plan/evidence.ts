import type { Heights } from './ladder.ts';

/** What is known of a plan: at least and at most so many of the futures meet the goal. */
interface Entry {
  heights: Heights;
  atLeast: number;
  atMost: number;
}

/** Tries one plan; it may stop as soon as it is decided whether `needed` futures meet the goal. */
export type Try = (heights: Heights, needed: number) => { atLeast: number; atMost: number };

/**
 * What the plans tried so far tell of others: a plan that contains another meets the goal in all of its futures, so
 * many plans need no trial of their own.
 */
export class Evidence {
  readonly #try: Try;
  readonly #entries: Entry[] = [];

  constructor(tried: Try) {
    this.#try = tried;
  }

  /** How many plans were tried. */
  get trials(): number {
    return this.#entries.length;
  }

  /** True when the plan meets the goal in at least `needed` futures. */
  reaches(heights: Heights, needed: number): boolean {
    const known = this.known(heights, needed);
    if (known !== null) return known;
    const { atLeast, atMost } = this.#try(heights, needed);
    this.#entries.push({ heights: [...heights], atLeast, atMost });
    return atLeast >= needed;
  }

  /** The same without trying anything; null where the evidence does not tell. */
  known(heights: Heights, needed: number): boolean | null {
    for (const entry of this.#entries) {
      if (entry.atLeast >= needed && contains(heights, entry.heights)) return true;
      if (entry.atMost < needed && contains(entry.heights, heights)) return false;
    }
    return null;
  }
}

/** True when the one plan stands nowhere lower than the other. */
export function contains(one: Heights, other: Heights): boolean {
  for (let at = 0; at < one.length; at++) if (one[at]! < other[at]!) return false;
  return true;
}
