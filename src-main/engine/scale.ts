import { DriverId, FactorId, type Model } from '#shared/domain/score.ts';
import { PRESETS, SHARES } from './model.ts';
import { shareOut } from './share-out.ts';

/** Points between the lowest and the highest score, shared among the factors in use. */
const POINTS = 600;

/** What each factor and driver is worth at most under a ledger's weights: whole points that add up to 600. */
export interface Scale {
  /** Per factor, in the order of `FactorId`; 0 for one that is off. */
  factors: number[];
  /** Per driver, in the order of `DriverId`. */
  drivers: Float64Array;
}

/** Which factor a driver belongs to, by index. */
export const FACTOR_OF: readonly number[] = DriverId.options.map((driver) =>
  FactorId.options.findIndex((factor) => driver.startsWith(`${factor}.`)),
);

/** Scales the weights of a model so that the factors in use hold 600 points; the points of one that is off go to the others. */
export function scaleOf(model: Model): Scale {
  const weights = model.preset === 'own' ? model.weights : PRESETS[model.preset];
  const factors = shareOut(
    POINTS,
    FactorId.options.map((factor) => (model.off.includes(factor) ? 0 : (weights?.[factor] ?? 0))),
  );
  const drivers = new Float64Array(DriverId.options.length);
  for (const [factor, points] of factors.entries()) {
    const own = DriverId.options.map((driver, index) => (FACTOR_OF[index] === factor ? SHARES[driver] : 0));
    for (const [index, share] of shareOut(points, own).entries()) drivers[index]! += share;
  }
  return { factors, drivers };
}
