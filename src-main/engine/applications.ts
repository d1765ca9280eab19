import { dayNumber } from '#shared/domain/day.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { RATE_SHOPPING } from './model.ts';
import { groupBy } from './read-ledger.ts';

/** Cards are asked for one by one, not shopped for: no two requests for one are merged, as in FICO's scores. */
const CARD = /card|卡/i;

/**
 * The days on which requests for new credit count, each once. Asking several lenders for one and the same product
 * (its name, whatever its letter case) within fourteen days is looking for the best rate: one request, on the last of
 * those days. Counted back from the latest, so that one more application never makes fewer of them in any stretch of
 * time up to today; their order does not matter.
 */
export function applicationDays(applications: readonly RecordOf<'application'>[]): number[] {
  const counted: number[] = [];
  for (const [product, own] of groupBy(applications, productOf)) {
    const days = own.map(({ day }) => dayNumber(day)).sort((one, other) => other - one);
    let last = Number.POSITIVE_INFINITY;
    for (const day of days) {
      if (!CARD.test(product) && day >= last - RATE_SHOPPING.days) continue;
      counted.push(day);
      last = day;
    }
  }
  return counted;
}

/** Whether a request may turn out to be one with an earlier one. */
export function mayMerge(application: RecordOf<'application'>): boolean {
  return !CARD.test(application.product);
}

function productOf({ product }: RecordOf<'application'>): string {
  return product.trim().toLowerCase();
}
