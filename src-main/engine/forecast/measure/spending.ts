import { type Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { beliefInMean } from '../beliefs-in-means.ts';

/** What a person buys in a month, from whole past months; amounts are minor units net of refunds. */
export interface Spending {
  /** Total of each past month that is drawn from, seasons taken out; empty when there is nothing to go by. */
  totals: number[];
  /** Non-essential share of each of those months, 0–1. */
  shares: number[];
  /** Mean total, and the means that the evidence allows as multiples of it. */
  mean: number;
  levels: Float64Array;
  /** Mean non-essential share, weighted by amount, and what the evidence allows it to be. */
  share: number;
  shareLevels: Float64Array;
  /** The latest months against them all: total as a multiple of `mean`, and non-essential share; what is recent says more. */
  recent: number;
  recentShare: number;
  /** By how much a month may differ from those that were seen: less, the more of them there are. */
  spread: number;
  shareSpread: number;
  /** Usual size of each calendar month against the mean (0 = January); all 1 with less than two years to learn from. */
  season: number[];
}

/** Months that are read. */
export const MOST_MONTHS = 24;
/** From so many months on, the spread is the person's own. */
export const ENOUGH_MONTHS = 3;

/** Reads purchases and refunds of the whole months before `day`, up to the last 24. */
export function spendingOn(ledger: Ledger, day: Day): Spending {
  const all = monthTotals(ledger, day);
  const months = all.filter((month) => month.total > 0);
  if (months.length === 0) return NOTHING;
  const season = all.length >= MOST_MONTHS ? seasonOf(all) : new Array<number>(12).fill(1);
  const totals = months.map((month) => month.total / season[month.month % 12]!);
  const shares = months.map((month) => month.nonEssential / month.total);
  const sum = months.reduce((sum, month) => sum + month.total, 0);
  const share = months.reduce((sum, month) => sum + month.nonEssential, 0) / sum;
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const recent = recentMean(totals) / mean;
  const recentShare = recentMean(shares);
  const meanShare = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const spread = USUAL_SPREAD / Math.sqrt(months.length);
  const shareSpread = USUAL_SHARE_SPREAD / Math.sqrt(months.length);
  const doubt = months.length >= ENOUGH_MONTHS ? 1 : 3;
  const levels = beliefInMean(totals, 0.8, 1.2, doubt).map((level) => (level / mean) * recent);
  const shareLevels = beliefInMean(shares, 0.8, 1.2, doubt).map((level) =>
    Math.min(Math.max(0, level + recentShare - meanShare), 1),
  );
  return { totals, shares, mean, levels, share, shareLevels, recent, recentShare, spread, shareSpread, season };
}

const NOTHING: Spending = {
  totals: [],
  shares: [],
  mean: 0,
  levels: Float64Array.of(1),
  share: 0,
  shareLevels: Float64Array.of(0),
  recent: 1,
  recentShare: 0,
  spread: 0,
  shareSpread: 0,
  season: new Array<number>(12).fill(1),
};

/**
 * What a month weighs less than the one after it: the gain of a Kalman filter for a level that moves by 3 % a month
 * under months that vary by 20 %.
 */
const FADES = 0.86;

function recentMean(values: readonly number[]): number {
  let sum = 0;
  let weights = 0;
  let weight = 1;
  for (let at = values.length - 1; at >= 0; at--) {
    sum += weight * values[at]!;
    weights += weight;
    weight *= FADES;
  }
  return sum / weights;
}

/** Months of one household vary by a quarter, their mix by seven points: what a few months have not shown yet. */
const USUAL_SPREAD = 0.25;
const USUAL_SHARE_SPREAD = 0.07;

interface MonthTotal {
  month: number;
  total: number;
  nonEssential: number;
}

/** From the first whole month with a purchase (at most 24 back) to the month before `day`'s, empty ones included. */
function monthTotals(ledger: Ledger, day: Day): MonthTotal[] {
  const end = monthNumber(day);
  const from = dayInMonth(end - MOST_MONTHS, 1);
  const to = dayInMonth(end, 1);
  const months = new Map<number, MonthTotal>();
  for (const record of ledger.records) {
    if ((record.kind !== 'purchase' && record.kind !== 'refund') || record.day < from || record.day >= to) continue;
    const month = monthNumber(record.day);
    const total = months.get(month) ?? { month, total: 0, nonEssential: 0 };
    const amount = record.kind === 'refund' ? -record.amount : record.amount;
    total.total += amount;
    if (!(record.essential ?? isEssential(record.category, ledger.categories))) total.nonEssential += amount;
    months.set(month, total);
  }
  if (months.size === 0) return [];
  const list: MonthTotal[] = [];
  for (let month = Math.min(...months.keys()); month < end; month++) {
    const { total = 0, nonEssential = 0 } = months.get(month) ?? {};
    list.push({
      month,
      total: Math.max(0, total),
      nonEssential: Math.min(Math.max(0, nonEssential), Math.max(0, total)),
    });
  }
  return list;
}

/** Two years of months against their mean, drawn half-way to 1: two Decembers are little evidence. */
function seasonOf(months: readonly MonthTotal[]): number[] {
  const mean = months.reduce((sum, month) => sum + month.total, 0) / months.length;
  const season = new Array<number>(12).fill(0);
  const seen = new Array<number>(12).fill(0);
  for (const { month, total } of months) {
    season[month % 12]! += total / mean;
    seen[month % 12]! += 1;
  }
  return season.map((sum, month) => (seen[month]! === 0 ? 1 : 0.5 + 0.5 * (sum / seen[month]!)));
}
