import { BELIEF_STEPS } from './belief.ts';
import { pathKey, share } from './dice.ts';

/** The dice of a belief are always the same: it belongs to the ledger, not to a run's seed. */
const KEY = pathKey(0x5eed, 0);

/**
 * What the evidence allows the mean of `values` to be: 256 equally likely means, ascending, each of a resample
 * (bootstrap) of the values and `doubt` pseudo-observations at their mean times `low` or `high`. So a short history
 * gives a wide belief, a long one a narrow one. Values that hang together tell less: `size` is how many by themselves
 * would tell as much. At least one value is needed.
 */
export function beliefInMean(
  values: readonly number[],
  low: number,
  high: number,
  doubt: number,
  size = values.length,
): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const pool = [...values];
  for (let at = 0; at < doubt; at++) pool.push(mean * low, mean * high);
  const means = new Float64Array(BELIEF_STEPS);
  for (let step = 0; step < BELIEF_STEPS; step++) {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += pool[Math.floor(share(KEY, step, at) * pool.length)]!;
    means[step] = sum / size;
  }
  return means.sort();
}
