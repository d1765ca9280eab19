import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type DriverEvidence, DriverId, FactorId } from '#shared/domain/score.ts';
import { BURDEN, ESSENTIAL, INCOME, LIMITS, STEADY } from '../model.ts';
import { FACTOR_OF, scaleOf } from '../scale.ts';
import { levelsOf } from '../score-state.ts';
import { copyInto, copyOf } from '../state.ts';
import { type LedgerState, stateOn } from '../state-on.ts';
import { applicationTrials, connectionTrials, identityTrials } from './other-trials.ts';
import { paymentTrials } from './payment-trials.ts';
import { chargeTrials, debtTrials, incomeTrials, limitTrials, purchaseTrials } from './spending-trials.ts';
import type { Trial } from './trial.ts';

/** How many records of a driver are told one by one, and how many at most are tried to find them. */
const SHOWN = 5;
const TRIED = 60;
const LEVELS = 16;
/** Told to a tenth of a point; what moves it by less than a hair moves it not at all. */
const STEPS = 10;
const HAIR = 1e-9;

const payments = ['payment.on-time', 'payment.lateness', 'payment.overdue', 'payment.length'] as const;
const identity = ['identity.completeness', 'identity.verified', 'identity.freshness'] as const;
const connections = ['connections.count', 'connections.reliability', 'connections.freshness'] as const;

/** Which records may stand behind which drivers. */
const BEHIND: readonly { drivers: readonly DriverId[]; trials(read: LedgerState): Trial[] }[] = [
  { drivers: payments, trials: paymentTrials },
  { drivers: ['spending.limits'], trials: (read) => limitTrials(read, LIMITS.window) },
  { drivers: ['spending.essential'], trials: (read) => purchaseTrials(read, 0, ESSENTIAL.window - 1) },
  {
    drivers: ['spending.income'],
    trials: (read) => [...incomeTrials(read, 1, INCOME.window), ...purchaseTrials(read, 1, INCOME.window)],
  },
  {
    drivers: ['spending.steadiness'],
    trials: (read) => [...chargeTrials(read, 0, STEADY.months), ...purchaseTrials(read, 0, STEADY.months)],
  },
  {
    drivers: ['spending.debt-burden'],
    trials: (read) => [...debtTrials(read), ...incomeTrials(read, 1, BURDEN.months)],
  },
  { drivers: ['spending.applications'], trials: applicationTrials },
  { drivers: identity, trials: identityTrials },
  { drivers: connections, trials: connectionTrials },
];

/**
 * The records behind every driver in use, those that move it most first, and how many more there are. What a record
 * does is the driver's points as they are less what they would be without it, before rounding; of a late payment, less
 * what they would be had it come on the day it was due. Effects of several records do not add up: a month counts its
 * worst lateness, and evidence saturates. At most five records a driver are told; sixty of a kind are tried, the
 * gravest, newest and largest, so that the answer costs no more for a long life than reading it.
 */
export function evidenceOn(ledger: Ledger, day: Day): DriverEvidence[] {
  const read = stateOn(ledger, day);
  const scale = scaleOf(ledger.model);
  const now = new Float64Array(LEVELS);
  const then = new Float64Array(LEVELS);
  levelsOf(read.state, now);
  const evidence = new Map<DriverId, DriverEvidence>();
  const copy = copyOf(read.state);
  for (const { drivers, trials } of BEHIND) {
    const indexes = drivers.map((driver) => DriverId.options.indexOf(driver));
    if (ledger.model.off.includes(FactorId.options[FACTOR_OF[indexes[0]!]!]!)) continue;
    const all = trials(read).sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
    const tried = all.slice(0, TRIED).map((trial) => {
      copyInto(read.state, copy);
      trial.without(copy);
      levelsOf(copy, then);
      return { trial, points: indexes.map((index) => (now[index]! - then[index]!) * scale.drivers[index]!) };
    });
    for (const [place, driver] of drivers.entries()) {
      const moving = tried.filter(({ points }) => Math.abs(points[place]!) > HAIR);
      moving.sort((one, other) => Math.abs(other.points[place]!) - Math.abs(one.points[place]!));
      const events = moving.slice(0, SHOWN).map(({ trial: { id, code, figure }, points }) => {
        return { id, code, figure, points: tenths(points[place]!) };
      });
      const more = moving.length - events.length + all.length - tried.length;
      evidence.set(driver, { driver, events, more });
    }
  }
  return DriverId.options.flatMap((driver) => evidence.get(driver) ?? []);
}

function tenths(points: number): number {
  return Math.round(points * STEPS) / STEPS + 0;
}
