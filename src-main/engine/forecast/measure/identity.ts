import { addDays, type Day, dayNumber, daysBetween } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem } from '#shared/domain/record.ts';
import { identitySteps } from '../../identity-steps.ts';
import { readLedger } from '../../read-ledger.ts';
import type { Step } from '../../steps.ts';
import { beliefInShare } from '../belief.ts';

/** The identity items as they stand, and how often the person reviews them. */
export interface Identity {
  /** How each item stands, in the order of the contract: 0 none, 1 stated, 2 self-checked. */
  standing: Int32Array;
  verified: number;
  /** The last day anything was reviewed, or entered where nothing ever was; null without items. */
  lastReview: Day | null;
  /** Months between reviews; the default when `measured` is false. */
  interval: number;
  measured: boolean;
  /** Share of the reviews due by that interval that are made, and of months that bring a further item, as far as known. */
  reviewing: Float64Array;
  growing: Float64Array;
}

/** Default: papers are looked through once a year. */
const DEFAULT_INTERVAL = 12;
/** Reviews within so many days of each other are one sitting. */
const ONE_SITTING = 14;

export function identityOn(ledger: Ledger, day: Day): Identity {
  const reviews = new Set<Day>();
  let entered: Day | undefined;
  const firstDays = firstDaysOf(ledger);
  for (const record of ledger.records) {
    if (record.kind !== 'identity' || record.day > day) continue;
    // An item that is new is entered, not reviewed.
    const isNew = record.day === firstDays.get(record.item) && record.reviewed === record.day;
    if (record.reviewed !== undefined && record.reviewed <= day && !isNew) reviews.add(record.reviewed);
    if (record.state !== 'outdated' && (entered === undefined || record.day > entered)) entered = record.day;
  }
  const sittings = [...reviews].sort().filter((review, at, all) => {
    return at === 0 || daysBetween(all[at - 1]!, review) > ONE_SITTING;
  });
  const standing = standingOn(ledger, day);
  const growing = growingOn(ledger, day);
  const verified = standing.filter((item) => item === 2).length;
  const first = sittings[0];
  // Who never said so looked at them on the day they were entered.
  const last = sittings.at(-1) ?? entered;
  if (first === undefined || last === undefined || sittings.length < 2) {
    const reviewing = reviewingOf(0, last, DEFAULT_INTERVAL, day);
    return {
      ...{ standing, verified, lastReview: last ?? null, interval: DEFAULT_INTERVAL, measured: false },
      ...{ reviewing, growing },
    };
  }
  const months = Math.round(daysBetween(first, last) / (sittings.length - 1) / 30.4);
  const interval = Math.min(Math.max(months, 1), 36);
  const reviewing = reviewingOf(sittings.length - 1, last, interval, day);
  return { standing, verified, lastReview: last, interval, measured: true, reviewing, growing };
}

/** The day each item was first entered. */
function firstDaysOf({ records }: Ledger): Map<IdentityItem, Day> {
  const days = new Map<IdentityItem, Day>();
  for (const record of records) {
    if (record.kind !== 'identity') continue;
    const known = days.get(record.item);
    if (known === undefined || record.day < known) days.set(record.item, record.day);
  }
  return days;
}

/**
 * A review that falls due is as likely made as not, held as lightly as two of them; those missed since count. Where no
 * rhythm is known none is due on a day, and a part of a year without a look counts as that part of one missed.
 */
function reviewingOf(made: number, last: Day | undefined, interval: number, day: Day): Float64Array {
  const since = last === undefined ? 0 : daysBetween(last, day) / 30.4 / interval;
  const missed = made > 0 ? Math.floor(since) : since;
  return beliefInShare(made, made + missed, 1, 2);
}

/** The first days of a record, in which everything known is entered. */
const FIRST_DAYS = 45;
const PRIOR_GROWING = 0.25;
const PRIOR_MONTHS = 12;

/** How often a further item was verified after the first weeks; who has entered none at all is not taken to begin. */
function growingOn(ledger: Ledger, day: Day): Float64Array {
  let first = day;
  for (const record of ledger.records) if (record.kind === 'identity' && record.day < first) first = record.day;
  const start = addDays(first, FIRST_DAYS);
  const known = new Set<string>();
  const months = Math.floor(Math.max(0, daysBetween(start, day)) / 30.4);
  let added = 0;
  for (const record of ledger.records) {
    if (record.kind !== 'identity' || record.day > day || record.state !== 'self-checked') continue;
    if (record.day > start && !known.has(record.item)) added++;
    known.add(record.item);
  }
  if (first === day) return Float64Array.of(0);
  return beliefInShare(Math.min(added, months), months, PRIOR_GROWING, PRIOR_MONTHS);
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
