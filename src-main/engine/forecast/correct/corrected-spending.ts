import type { Corrections } from '#shared/domain/baseline.ts';
import type { CategoryMean } from '../measure/categories.ts';
import type { Spending } from '../measure/spending.ts';

/**
 * Spending with the corrected months of some categories: every month grows or shrinks in proportion, and its
 * non-essential share moves by as much as the whole does. Seasons can be taken out.
 */
export function correctedSpending(
  spending: Spending,
  { categories = [], seasons }: Corrections,
  measured: readonly CategoryMean[],
): Spending {
  const season = seasons === false ? spending.season.map(() => 1) : spending.season;
  const changes = categories.flatMap(({ category, monthly }) => {
    const own = measured.find((each) => each.category === category);
    return own ? [{ own, monthly }] : [];
  });
  if (changes.length === 0 || spending.totals.length === 0) return { ...spending, season };
  const before = sumOf(measured, (each) => each.monthly);
  const total = before + sumOf(changes, ({ own, monthly }) => monthly - own.monthly);
  const other = sumOf(measured, (each) => each.nonEssential);
  const nonEssential = other + sumOf(changes, ({ own, monthly }) => partOf(own) * (monthly - own.monthly));
  const ratio = before > 0 ? total / before : 1;
  const share = total > 0 ? clamped(nonEssential / total) : 0;
  const moved = (value: number) => clamped(value + share - spending.share);
  return {
    ...spending,
    season,
    totals: spending.totals.map((month) => month * ratio),
    mean: spending.mean * ratio,
    share,
    shares: spending.shares.map(moved),
    shareLevels: spending.shareLevels.map(moved),
  };
}

function partOf({ monthly, nonEssential }: CategoryMean): number {
  return monthly > 0 ? nonEssential / monthly : 0;
}

function sumOf<T>(list: readonly T[], value: (each: T) => number): number {
  return list.reduce((sum, each) => sum + value(each), 0);
}

function clamped(share: number): number {
  return share < 0 ? 0 : share > 1 ? 1 : share;
}
