import { addTally, type Tally } from './tally.ts';

/** What a number of futures came to: with the scenario, as things are, and along the ways that share out its points. */
export interface Counted {
  scenario: Tally;
  /** The same tally as the scenario's when there is nothing in it. */
  baseline: Tally;
  /** One tally of a single review for each variant (variants.ts), in their order. */
  variants: Tally[];
}

/** Adds the counts of `other`, which come from the same request. The order of adding does not matter. */
export function addCounted(counted: Counted, other: Counted): void {
  addTally(counted.scenario, other.scenario);
  addTally(counted.baseline, other.baseline);
  for (const [at, tally] of counted.variants.entries()) addTally(tally, other.variants[at]!);
}
