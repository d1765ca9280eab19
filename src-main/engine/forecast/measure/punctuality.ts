import { monthOfDay } from '../../calendar.ts';
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
  /** Share of dues that fare as their whole month does, the others each by itself: lateness comes in bad months. */
  together: number;
  /** Share of the dues of the last month that were late, since a bad month leads into the next; null without any. */
  lately: number | null;
  /** Days late when late, 256 equally likely ones, ascending; `GIVEN_UP` where it is never paid. */
  lateDays: Uint16Array;
}

/** A lateness beyond every horizon, in days. */
export const GIVEN_UP = 20_000;

/** From so many dues in a year on, the level is the person's own. */
export const ENOUGH_DUES = 6;

/**
 * Defaults for a person nothing is known of, by maximum likelihood on the public card data (UCI, odd IDs: which of five
 * months were late): 87 of 100 on time, held as lightly as two months, since most people are always on time and a few
 * hardly ever; and half of all months fare as the month before. Late ones mostly by days, one in eight past 30 (most
 * first latenesses are cured within a month).
 */
const PRIOR_DUES = 2;
const PRIOR_ON_TIME = 1.74;
/** Share of months that fare as the month before does. */
export const LASTING = 0.5;
const USUAL_LATE_DAYS = [2, 3, 5, 7, 10, 14, 21, 40];
const PRIOR_LATE = 0.5;
/** One in forty of those is never paid, as far as a ledger shows. */
const PRIOR_GIVEN_UP = 0.1;

const YEAR = 366;
/** Evidence older than two years counts half. */
const OLD = 731;

export function punctualityOf(dues: readonly PastDue[], today: number): Punctuality {
  const recent = dues.filter((due) => due.due > today - YEAR);
  const shown = recent.length > 0 ? recent : dues;
  const onTime = shown.length === 0 ? PRIOR_ON_TIME / PRIOR_DUES : share(shown);
  const together = togetherOf(dues);
  const { good, all } = weighed(dues, today, together);
  return {
    onTime,
    recent: recent.length,
    pooled: (good + PRIOR_ON_TIME) / (all + PRIOR_DUES),
    levels: beliefInShare(good, all, PRIOR_ON_TIME, PRIOR_DUES),
    together: rootOf(together),
    lately: latelyOf(dues, today),
    lateDays: lateDaysOf(dues),
  };
}

/** One obligation's own place: its dues, with the person's level as a prior worth six dues. */
export function ownShare(dues: readonly PastDue[], today: number, pooled: number): number {
  const { good, all } = weighed(dues, today, 0);
  return (good + 6 * pooled) / (all + 6);
}

function share(dues: readonly PastDue[]): number {
  return dues.filter((due) => due.daysLate === 0).length / dues.length;
}

/** Two dues share their month's fate when both follow it, so the share that does is the root of their correlation. */
function rootOf(correlation: number): number {
  let root = 1;
  for (let step = 0; step < 30; step++) root = (root + correlation / root) / 2;
  return root;
}

/** One bad month often leads into the next, which thins the evidence further (the variance of the mean of such a chain). */
const SPELLS = (1 + LASTING) / (1 - LASTING);

/** Dues that fare alike tell less than as many by themselves (the design effect of cluster samples). */
function weighed(dues: readonly PastDue[], today: number, together: number): { good: number; all: number } {
  let good = 0;
  let all = 0;
  for (const due of dues) {
    const weight = due.due > today - OLD ? 1 : 0.5;
    all += weight;
    if (due.daysLate === 0) good += weight;
  }
  const months = new Set(dues.map((due) => monthOfDay(due.due))).size;
  const alike = months === 0 ? 1 : SPELLS * (1 + (dues.length / months - 1) * together);
  return { good: good / alike, all: all / alike };
}

/** Held as lightly as four late dues: what is late is late together with others as often as not quite half. */
const PRIOR_TOGETHER = 0.4;
const PRIOR_TOGETHER_DUES = 4;

/**
 * The correlation of two dues of one month: how much more often both were late than two by themselves would be, over
 * all pairs of dues that share a month.
 */
function togetherOf(dues: readonly PastDue[]): number {
  const months = new Map<number, { all: number; late: number }>();
  for (const due of dues) {
    const month = months.get(monthOfDay(due.due)) ?? { all: 0, late: 0 };
    month.all++;
    if (due.daysLate > 0) month.late++;
    months.set(monthOfDay(due.due), month);
  }
  let pairs = 0;
  let both = 0;
  let late = 0;
  let all = 0;
  for (const month of months.values()) {
    pairs += month.all * (month.all - 1);
    both += month.late * (month.late - 1);
    if (month.all < 2) continue;
    late += month.late;
    all += month.all;
  }
  if (pairs === 0 || late === 0 || late === all) return PRIOR_TOGETHER;
  const share = late / all;
  const own = (both / pairs - share * share) / (share - share * share);
  const held = own < 0 ? 0 : own > 1 ? 1 : own;
  return (held * late + PRIOR_TOGETHER * PRIOR_TOGETHER_DUES) / (late + PRIOR_TOGETHER_DUES);
}

const MONTH = 31;

function latelyOf(dues: readonly PastDue[], today: number): number | null {
  const last = dues.filter((due) => due.due > today - MONTH && due.due <= today);
  return last.length === 0 ? null : 1 - share(last);
}

/** What is overdue for so long, in days, is taken as given up. */
const UNTIL_GIVEN_UP = 120;

/** The person's own latenesses, and usual ones that weigh as much as four of them, as 256 equally likely days. */
function lateDaysOf(dues: readonly PastDue[]): Uint16Array {
  const weights = new Map<number, number>();
  const add = (days: number, weight: number) => weights.set(days, (weights.get(days) ?? 0) + weight);
  for (const days of USUAL_LATE_DAYS) add(days, PRIOR_LATE);
  add(GIVEN_UP, PRIOR_GIVEN_UP);
  for (const { daysLate, met } of dues) {
    if (daysLate > 0) add(!met && daysLate > UNTIL_GIVEN_UP ? GIVEN_UP : Math.min(daysLate, 365), 1);
  }
  const sorted = [...weights].sort(([one], [other]) => one - other);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  const steps = BELIEF_STEPS;
  let at = 0;
  let reached = sorted[0]![1];
  return Uint16Array.from({ length: steps }, (_, step) => {
    while (reached < (total * (step + 0.5)) / steps) reached += sorted[++at]![1];
    return sorted[at]![0];
  });
}
