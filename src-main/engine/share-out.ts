/**
 * Shares whole points in proportion to weights, so that they add up exactly: everyone gets the whole part of their
 * exact share, and the points left go to the largest remainders (the first of equals). All weights 0 share nothing.
 */
export function shareOut(points: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return weights.map(() => 0);
  return roundTo(
    points,
    weights.map((weight) => (points * weight) / all),
  );
}

/** Rounds figures to whole numbers that add up to `total`, which must lie within a whole number for each of their sum. */
export function roundTo(total: number, exact: readonly number[]): number[] {
  const whole = exact.map(Math.floor);
  let left = total - whole.reduce((sum, figure) => sum + figure, 0);
  const byRemainder = exact.map((_, index) => index);
  byRemainder.sort((one, other) => exact[other]! - whole[other]! - (exact[one]! - whole[one]!) || one - other);
  for (const index of byRemainder) {
    if (left <= 0) break;
    whole[index]!++;
    left--;
  }
  return whole;
}
