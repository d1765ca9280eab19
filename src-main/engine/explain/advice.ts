import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type Advice, DriverId, FactorId, type Model } from '#shared/domain/score.ts';
import { FACTOR_OF, scaleOf } from '../scale.ts';
import { scoreState } from '../score-state.ts';
import { copyOf } from '../state.ts';
import { type LedgerState, stateOn } from '../state-on.ts';
import { driverFacts } from './driver-facts.ts';
import { SUGGESTIONS } from './suggestions.ts';

/**
 * What could still be gained, largest first and the easier of equals first. Every figure is the score of a changed
 * state less today's, all else equal: at once, or after the months that the advice names. Nothing is estimated apart from
 * the score itself.
 */
export function adviceOn(ledger: Ledger, day: Day): Advice[] {
  return adviceOf(stateOn(ledger, day), ledger.model);
}

/** The same, of a state that was read already. */
export function adviceOf(read: LedgerState, model: Model): Advice[] {
  const scale = scaleOf(model);
  const today = scoreState(read.state, scale);
  const facts = driverFacts(read);
  const advice: Advice[] = [];
  for (const { driver, code, effort, change, scoreLater = scoreState } of SUGGESTIONS) {
    if (model.off.includes(FactorId.options[FACTOR_OF[DriverId.options.indexOf(driver)]!]!)) continue;
    const changed = copyOf(read.state);
    const told = change(changed, facts);
    if (told === null) continue;
    const points = scoreLater(changed, scale) - today;
    if (points >= 1) advice.push({ driver, advice: code, points, effort, facts: told });
  }
  return advice.sort((one, other) => other.points - one.points || one.effort - other.effort);
}
