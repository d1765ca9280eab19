import { addMonths, type Day } from '#shared/domain/day.ts';

/** The days the demo person's ledger covers, both ends included. */
export interface Span {
  from: Day;
  to: Day;
}

/** Months of history the demo person has. */
const DEMO_MONTHS = 24;

/** The span that ends on `day`. */
export function spanTo(day: Day): Span {
  return { from: addMonths(day, -DEMO_MONTHS), to: day };
}
