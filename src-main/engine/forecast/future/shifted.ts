/**
 * A share moved along with its pool: when the pool goes from `from` to `to`, what is better than the pool stays better.
 * Upwards the gap to 1 shrinks in proportion, downwards the share itself; never decreasing in `to`.
 */
export function shifted(share: number, from: number, to: number): number {
  if (to >= from) return from >= 1 ? share : share + ((1 - share) * (to - from)) / (1 - from);
  return (share * to) / from;
}
