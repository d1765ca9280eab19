import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { bandOf } from '#shared/domain/scale.ts';
import { DriverId, type DriverScore, FactorId, type Model, type Score } from '#shared/domain/score.ts';
import { driverFacts } from './explain/driver-facts.ts';
import { isProvisional, missingIn } from './explain/missing.ts';
import { REASON_OF } from './explain/reasons.ts';
import { MODEL_VERSION } from './model.ts';
import { pointsOf } from './points.ts';
import { FACTOR_OF, scaleOf } from './scale.ts';
import { type LedgerState, stateOn } from './state-on.ts';

/**
 * The score of a ledger on a day, taken apart. A whole number, 350–950, for every valid ledger; never throws on one.
 * Factors that are switched off do not appear.
 */
export function scoreOn(ledger: Ledger, day: Day): Score {
  return scoreOf(stateOn(ledger, day), ledger.model, day);
}

/** The score of a state that was read from a ledger. */
export function scoreOf(read: LedgerState, model: Model, day: Day): Score {
  const scale = scaleOf(model);
  const { score, factors, drivers } = pointsOf(read.state, scale);
  const facts = driverFacts(read);
  const on = (factor: number) => !model.off.includes(FactorId.options[factor]!);
  return {
    day,
    score,
    band: bandOf(score),
    provisional: isProvisional(read.state),
    missing: missingIn(read.state),
    model: { version: MODEL_VERSION, preset: model.preset, off: [...model.off] },
    factors: FactorId.options.flatMap((factor, index) =>
      on(index) ? [{ factor, points: factors[index]!, max: scale.factors[index]! }] : [],
    ),
    drivers: DriverId.options.flatMap((driver, index): DriverScore[] => {
      if (!on(FACTOR_OF[index]!)) return [];
      const [points, max] = [drivers[index]!, scale.drivers[index]!];
      const factor = FactorId.options[FACTOR_OF[index]!]!;
      const reason = points < max ? REASON_OF[driver](facts[driver]) : null;
      return [{ driver, factor, points, max, reason, facts: facts[driver] }];
    }),
  };
}
