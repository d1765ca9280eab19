import { type Day, dayNumber, daysBetween } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem } from '#shared/domain/record.ts';
import { identitySteps } from '../../identity-steps.ts';
import { readLedger } from '../../read-ledger.ts';
import type { Step } from '../../steps.ts';

/** The identity items as they stand, and how often the person reviews them. */
export interface Identity {
  /** How each item stands, in the order of the contract: 0 none, 1 stated, 2 self-checked. */
  standing: Int32Array;
  verified: number;
  /** The last day anything was reviewed; null when nothing ever was. */
  lastReview: Day | null;
  /** Months between reviews; the default when `measured` is false. */
  interval: number;
  measured: boolean;
}

/** Default: papers are looked through once a year. */
const DEFAULT_INTERVAL = 12;
/** Reviews within so many days of each other are one sitting. */
const ONE_SITTING = 14;

export function identityOn(ledger: Ledger, day: Day): Identity {
  const reviews = new Set<Day>();
  for (const record of ledger.records) {
    if (record.kind !== 'identity' || record.day > day) continue;
    if (record.reviewed !== undefined && record.reviewed <= day) reviews.add(record.reviewed);
  }
  const sittings = [...reviews].sort().filter((review, at, all) => {
    return at === 0 || daysBetween(all[at - 1]!, review) > ONE_SITTING;
  });
  const standing = standingOn(ledger, day);
  const verified = standing.filter((item) => item === 2).length;
  const first = sittings[0];
  const last = sittings.at(-1);
  if (first === undefined || last === undefined || sittings.length < 2) {
    return { standing, verified, lastReview: last ?? null, interval: DEFAULT_INTERVAL, measured: false };
  }
  const months = Math.round(daysBetween(first, last) / (sittings.length - 1) / 30.4);
  return { standing, verified, lastReview: last, interval: Math.min(Math.max(months, 1), 36), measured: true };
}

/** Read by the score's own rules. */
function standingOn(ledger: Ledger, day: Day): Int32Array {
  const steps: Step[] = [];
  identitySteps(readLedger(ledger, day).identity, steps);
  const standing = new Int32Array(IdentityItem.options.length);
  for (const step of steps) {
    if (step.what === 'identity' && step.day <= dayNumber(day)) standing[step.item] = step.standing;
  }
  return standing;
}

/** The order in which further items are verified: what is on record first, then the rest in the usual order. */
export function verifyingOrder({ standing }: Identity): number[] {
  return [...standing.keys()].sort((one, other) => standing[other]! - standing[one]! || one - other);
}
