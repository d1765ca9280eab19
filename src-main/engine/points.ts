import { LOWEST_SCORE } from '#shared/domain/scale.ts';
import { FactorId } from '#shared/domain/score.ts';
import { FACTOR_OF, type Scale } from './scale.ts';
import { exactOf, levelsOf, roundScore } from './score-state.ts';
import { roundTo } from './share-out.ts';
import type { State } from './state.ts';

/** A score with its points shared out: 350 + factors = score, the drivers of a factor = the factor. */
export interface Points {
  score: number;
  factors: number[];
  drivers: number[];
}

/**
 * Rounds the total first and shares it out after, by largest remainder. (Rounding part by part would let a better
 * ledger score a point less.)
 */
export function pointsOf(state: State, scale: Scale): Points {
  const levels = new Float64Array(FACTOR_OF.length);
  levelsOf(state, levels);
  const score = roundScore(exactOf(levels, scale));
  const exact = Array.from(levels, (level, driver) => level * scale.drivers[driver]!);
  const ofFactor = (factor: number) => exact.map((points, driver) => (FACTOR_OF[driver] === factor ? points : 0));
  const factors = roundTo(
    score - LOWEST_SCORE,
    FactorId.options.map((_, factor) => ofFactor(factor).reduce((sum, points) => sum + points, 0)),
  );
  const drivers = exact.map(() => 0);
  for (const [factor, points] of factors.entries()) {
    const rounded = roundTo(points, ofFactor(factor));
    for (const [driver, share] of rounded.entries()) if (FACTOR_OF[driver] === factor) drivers[driver] = share;
  }
  return { score, factors, drivers };
}
