/** Steps of a belief: a path draws one of these equally likely levels. */
export const BELIEF_STEPS = 256;

/** Points at which the density is taken; fine enough for 256 steps of the narrowest belief that occurs. */
const GRID = 2048;
/** More evidence than this tells nothing new about next year: people change. It also keeps the powers in range. */
const MOST_EVIDENCE = 120;

/**
 * What the evidence allows a share to be: `good` of `all` observations, with a prior of `priorGood` of `priorAll`.
 * The quantiles of the Beta distribution at the middles of 256 equal steps, ascending, from its density on a grid with
 * multiplication alone (no exp, log or pow: the same numbers on every machine).
 * Counts may be fractions (old evidence counts less); they are rounded to whole ones after scaling.
 */
export function beliefInShare(good: number, all: number, priorGood: number, priorAll: number): Float64Array {
  const scale = all > MOST_EVIDENCE ? MOST_EVIDENCE / all : 1;
  const [a, b] = wholeEvidence(good * scale + priorGood, (all - good) * scale + priorAll - priorGood);
  const mode = a + b === 2 ? 0.5 : (a - 1) / (a + b - 2);
  const cumulative = new Float64Array(GRID);
  let sum = 0;
  for (let at = 0; at < GRID; at++) {
    const x = (at + 0.5) / GRID;
    sum += wholePower(x / (mode || 1), a - 1) * wholePower((1 - x) / (1 - mode || 1), b - 1);
    cumulative[at] = sum;
  }
  const levels = new Float64Array(BELIEF_STEPS);
  let at = 0;
  for (let step = 0; step < BELIEF_STEPS; step++) {
    const wanted = (sum * (step + 0.5)) / BELIEF_STEPS;
    while (cumulative[at]! < wanted) at++;
    const before = at === 0 ? 0 : cumulative[at - 1]!;
    levels[step] = (at + (wanted - before) / (cumulative[at]! - before)) / GRID;
  }
  return levels;
}

/**
 * Whole evidence on each side, at least one, so that the density is finite at both ends. Less than one on a side is
 * taken as one, and the other side grows so that the mean stays.
 */
function wholeEvidence(good: number, bad: number): [number, number] {
  const most = MOST_EVIDENCE * 4;
  if (bad < 1 && bad < good) return [Math.min(most, Math.max(1, Math.round(good / Math.max(bad, 1e-3)))), 1];
  if (good < 1) return [1, Math.min(most, Math.max(1, Math.round(bad / Math.max(good, 1e-3))))];
  return [Math.max(1, Math.round(good)), Math.max(1, Math.round(bad))];
}

/** `base` to a whole power, by squaring. */
function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = (left - (left % 2)) / 2) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** The level a path draws from a belief; `chance` at least 0 and below 1. */
export function levelAt(belief: Float64Array, chance: number): number {
  return belief[Math.floor(chance * belief.length)]!;
}
