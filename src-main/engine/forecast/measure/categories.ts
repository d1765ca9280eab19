import type { Category } from '#shared/domain/category.ts';
import { type Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { MOST_MONTHS } from './spending.ts';

/** What is spent in a usual month in one category, and how much of it on what is not essential; net of refunds. */
export interface CategoryMean {
  category: Category;
  monthly: number;
  nonEssential: number;
}

/** The means over `months` months, of the purchases that `spendingOn` reads; the largest first. */
export function categoryMeans(ledger: Ledger, day: Day, months: number): CategoryMean[] {
  const from = dayInMonth(monthNumber(day) - MOST_MONTHS, 1);
  const to = dayInMonth(monthNumber(day), 1);
  const sums = new Map<Category, CategoryMean>();
  for (const record of ledger.records) {
    if ((record.kind !== 'purchase' && record.kind !== 'refund') || record.day < from || record.day >= to) continue;
    const { category } = record;
    const sum = sums.get(category) ?? { category, monthly: 0, nonEssential: 0 };
    const amount = record.kind === 'refund' ? -record.amount : record.amount;
    sum.monthly += amount;
    if (!(record.essential ?? isEssential(category, ledger.categories))) sum.nonEssential += amount;
    sums.set(category, sum);
  }
  const mean = (sum: number) => Math.max(0, sum) / Math.max(1, months);
  return [...sums.values()]
    .map(({ category, monthly, nonEssential }) => {
      return { category, monthly: mean(monthly), nonEssential: Math.min(mean(nonEssential), mean(monthly)) };
    })
    .filter(({ monthly }) => monthly > 0)
    .sort((one, other) => other.monthly - one.monthly || (one.category < other.category ? -1 : 1));
}
