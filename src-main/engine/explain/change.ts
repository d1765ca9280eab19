import { type Day, dayFromNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type DriverChange, DriverId, FactorId, type Model, type ScoreChange } from '#shared/domain/score.ts';
import { pointsOf } from '../points.ts';
import { FACTOR_OF, scaleOf } from '../scale.ts';
import { type LedgerState, stateOn } from '../state-on.ts';
import { changeCode } from './change-codes.ts';
import { recordsBehind } from './change-records.ts';
import { driverFacts } from './driver-facts.ts';
import { newsBetween } from './news.ts';

/**
 * What moved the score from one day to another, driver by driver: the points sum exactly to the difference. Both days
 * are scored under the ledger's present weights. Largest first; drivers that did not move are left out.
 */
export function changeBetween(ledger: Ledger, from: Day, to: Day): ScoreChange {
  return changeOf(stateOn(ledger, from), stateOn(ledger, to), ledger.model);
}

/** The same, of two states of one ledger that were read already. */
export function changeOf(earlier: LedgerState, later: LedgerState, model: Model): ScoreChange {
  const [from, to] = [earlier.state.day, later.state.day];
  const scale = scaleOf(model);
  const [before, after] = [pointsOf(earlier.state, scale), pointsOf(later.state, scale)];
  const [factsBefore, factsAfter] = [driverFacts(earlier), driverFacts(later)];
  const news = newsBetween(later, from, to);
  const begins = !earlier.steps.some(({ day }) => day <= from);
  const drivers = DriverId.options.flatMap((driver, index): DriverChange[] => {
    const points = after.drivers[index]! - before.drivers[index]!;
    if (points === 0) return [];
    const told = { driver, points, before: factsBefore[driver], after: factsAfter[driver], news, begins };
    const { reason, facts } = changeCode(told);
    const factor = FactorId.options[FACTOR_OF[index]!]!;
    return [{ driver, factor, points, reason, facts, records: recordsBehind(driver, reason, news, later.records) }];
  });
  drivers.sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  return {
    from: dayFromNumber(from),
    to: dayFromNumber(to),
    before: before.score,
    after: after.score,
    difference: after.score - before.score,
    drivers,
  };
}
