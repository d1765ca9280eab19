import { BELIEF_STEPS, beliefInShare } from '../belief.ts';
import type { PastDue } from './dues.ts';

/** How a person meets what falls due. */
export interface Punctuality {
  /** Share met on time in the last twelve months, or in the whole record when those hold nothing. */
  onTime: number;
  /** Dues in the last twelve months. */
  recent: number;
  /** The best guess over everything, and what the evidence allows it to be. */
  pooled: number;
  levels: Float64Array;
  /** Days late when late, 64 equally likely ones, ascending. */
  lateDays: Uint16Array;
}

/** From so many dues in a year on, the level is the person's own. */
export const ENOUGH_DUES = 6;

/**
 * Defaults for a person nothing is known of: nine dues in ten on time, held as lightly as ten dues; late ones mostly
 * by days, one in eight past 30 (the shape of the public card data: most first latenesses are cured within a month).
 */
const PRIOR_DUES = 10;
const PRIOR_ON_TIME = 9;
const USUAL_LATE_DAYS = [2, 3, 5, 7, 10, 14, 21, 40];
const PRIOR_LATE = 0.5;

const YEAR = 366;
/** Evidence older than two years counts half. */
const OLD = 731;

export function punctualityOf(dues: readonly PastDue[], today: number): Punctuality {
  const recent = dues.filter((due) => due.due > today - YEAR);
  const shown = recent.length > 0 ? recent : dues;
  const onTime = shown.length === 0 ? PRIOR_ON_TIME / PRIOR_DUES : share(shown);
  const { good, all } = weighed(dues, today);
  return {
    onTime,
    recent: recent.length,
    pooled: (good + PRIOR_ON_TIME) / (all + PRIOR_DUES),
    levels: beliefInShare(good, all, PRIOR_ON_TIME, PRIOR_DUES),
    lateDays: lateDaysOf(dues),
  };
}

/** One obligation's own place: its dues, with the person's level as a prior worth six dues. */
export function ownShare(dues: readonly PastDue[], today: number, pooled: number): number {
  const { good, all } = weighed(dues, today);
  return (good + 6 * pooled) / (all + 6);
}

function share(dues: readonly PastDue[]): number {
  return dues.filter((due) => due.daysLate === 0).length / dues.length;
}

function weighed(dues: readonly PastDue[], today: number): { good: number; all: number } {
  let good = 0;
  let all = 0;
  for (const due of dues) {
    const weight = due.due > today - OLD ? 1 : 0.5;
    all += weight;
    if (due.daysLate === 0) good += weight;
  }
  return { good, all };
}

/** The person's own latenesses, and usual ones that weigh as much as four of them, as 64 equally likely days. */
function lateDaysOf(dues: readonly PastDue[]): Uint16Array {
  const weights = new Map<number, number>();
  const add = (days: number, weight: number) => weights.set(days, (weights.get(days) ?? 0) + weight);
  for (const days of USUAL_LATE_DAYS) add(days, PRIOR_LATE);
  for (const { daysLate } of dues) if (daysLate > 0) add(Math.min(daysLate, 365), 1);
  const sorted = [...weights].sort(([one], [other]) => one - other);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  const steps = BELIEF_STEPS / 4;
  let at = 0;
  let reached = sorted[0]![1];
  return Uint16Array.from({ length: steps }, (_, step) => {
    while (reached < (total * (step + 0.5)) / steps) reached += sorted[++at]![1];
    return sorted[at]![0];
  });
}
