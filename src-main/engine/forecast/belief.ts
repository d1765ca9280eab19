/** Steps of a belief: a path draws one of these equally likely levels. */
export const BELIEF_STEPS = 256;

/** Points at which the density is taken; fine enough for 256 steps of the narrowest belief that occurs. */
const GRID = 2048;
/** More evidence than this tells nothing new about next year: people change. It also keeps the powers in range. */
const MOST_EVIDENCE = 120;

/**
 * What the evidence allows a share to be: `good` of `all` observations, with a prior of `priorGood` of `priorAll`.
 * The quantiles of the Beta distribution at the middles of 256 equal steps, ascending, from its density on a grid with
 * multiplication and square roots alone (no exp, log or pow: the same numbers on every machine).
 * Counts may be fractions (old evidence counts less); they are taken to the next sixteenth after scaling.
 */
export function beliefInShare(good: number, all: number, priorGood: number, priorAll: number): Float64Array {
  const scale = all > MOST_EVIDENCE ? MOST_EVIDENCE / all : 1;
  const a = sixteenths(good * scale + priorGood);
  const b = sixteenths((all - good) * scale + priorAll - priorGood);
  // The density is taken against its height at the mode, so that no power runs out of range.
  const mode = a <= 16 ? 0 : b <= 16 ? 1 : (a - 16) / (a + b - 32);
  const [below, above] = [mode || 1, 1 - mode || 1];
  const cumulative = new Float64Array(GRID);
  let sum = 0;
  for (let at = 0; at < GRID; at++) {
    const x = (at + 0.5) / GRID;
    sum += power(x / below, a - 16) * power((1 - x) / above, b - 16) * end(at, a, b);
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

/** Beyond so much evidence, parts of one make no difference. */
const PARTS_UP_TO = 8;

/** Evidence in sixteenths, at least one of them, so that no level is ruled out for good. */
function sixteenths(evidence: number): number {
  if (evidence > PARTS_UP_TO) return 16 * Math.round(Math.min(evidence, MOST_EVIDENCE * 4));
  return Math.max(1, Math.round(evidence * 16));
}

/** What the first and the last cell hold against the density at their middle, where it grows beyond all bounds. */
function end(at: number, a: number, b: number): number {
  const shape = at === 0 ? a : at === GRID - 1 ? b : 16;
  return shape >= 16 ? 1 : (power(2, shape - 16) * 16) / shape;
}

/** `base` (above 0) to a power given in sixteenths: by squaring, and by square roots, which are exact everywhere. */
function power(base: number, exponent: number): number {
  if (exponent < 0) return 1 / power(base, -exponent);
  let result = 1;
  let square = base;
  for (let left = exponent >> 4; left > 0; left >>= 1) {
    if ((left & 1) === 1) result *= square;
    square *= square;
  }
  let root = base;
  for (let parts = exponent & 15; parts > 0; parts = (parts << 1) & 15) {
    root = Math.sqrt(root);
    if (parts >= 8) result *= root;
  }
  return result;
}

/** The level a path draws from a belief; `chance` at least 0 and below 1. */
export function levelAt(belief: Float64Array, chance: number): number {
  return belief[Math.floor(chance * belief.length)]!;
}
