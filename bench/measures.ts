/** How well scores put those who defaulted below those who did not. */

/** Chance that one who did not default scores above one who did; equal scores count half. NaN with one kind only. */
export function areaUnder(scores: ArrayLike<number>, defaulted: ArrayLike<boolean | number>): number {
  const order = ascending(scores);
  let bads = 0;
  let rankSum = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++;
    const rank = (from + to + 1) / 2;
    for (let at = from; at < to; at++) {
      if (!defaulted[order[at]!]) continue;
      bads++;
      rankSum += rank;
    }
    from = to;
  }
  const goods = order.length - bads;
  return 1 - (rankSum - (bads * (bads + 1)) / 2) / (bads * goods);
}

/** Standard error of an area under the curve (Hanley and McNeil 1982). */
export function areaError(area: number, bads: number, goods: number): number {
  const one = area / (2 - area);
  const two = (2 * area * area) / (1 + area);
  const spread = area * (1 - area) + (bads - 1) * (one - area * area) + (goods - 1) * (two - area * area);
  return Math.sqrt(spread / (bads * goods));
}

/** Kolmogorov–Smirnov: the largest gap between the two distributions of scores. */
export function largestGap(scores: ArrayLike<number>, defaulted: ArrayLike<boolean | number>): number {
  const order = ascending(scores);
  const bads = order.filter((index) => defaulted[index]).length;
  const goods = order.length - bads;
  let [bad, good, gap] = [0, 0, 0];
  for (const [at, index] of order.entries()) {
    if (defaulted[index]) bad++;
    else good++;
    const next = order[at + 1];
    if (next !== undefined && scores[next] === scores[index]) continue;
    gap = Math.max(gap, Math.abs(bad / bads - good / goods));
  }
  return gap;
}

/** Scores from `from` up to but without `to`: how many, how many defaulted, their rate and its standard error. */
export interface Step {
  from: number;
  to: number;
  count: number;
  defaults: number;
  rate: number;
  error: number;
}

/** The default rate between each two of these edges. */
export function defaultRates(
  scores: ArrayLike<number>,
  defaulted: ArrayLike<boolean | number>,
  edges: readonly number[],
): Step[] {
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    let count = 0;
    let defaults = 0;
    for (let at = 0; at < scores.length; at++) {
      if (scores[at]! < from || scores[at]! >= to) continue;
      count++;
      if (defaulted[at]) defaults++;
    }
    // One imagined of each kind keeps the error of a step without defaults from vanishing (Laplace).
    const rate = count === 0 ? Number.NaN : defaults / count;
    const smoothed = (defaults + 1) / (count + 2);
    return { from, to, count, defaults, rate, error: Math.sqrt((smoothed * (1 - smoothed)) / (count + 2)) };
  });
}

function ascending(scores: ArrayLike<number>): number[] {
  return Array.from({ length: scores.length }, (_, index) => index).sort((one, other) => scores[one]! - scores[other]!);
}
