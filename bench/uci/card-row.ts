/**
 * One client of the UCI credit card data (facts: doi:10.24432/C55S3H), September 2005 first. Sex, education, marriage
 * and age are not read: nothing of Simsim may depend on them.
 */
export interface CardRow {
  id: string;
  /** Limit of the card, in whole New Taiwan dollars. */
  limit: number;
  /** Status at the end of September, August … April: 1 to 9 months late, 0 and less not late; null where it is not told. */
  status: (number | null)[];
  /** Balance of the statement at the end of September … April. */
  billed: number[];
  /** Paid in September … April: it meets the statement of the month before. */
  paid: number[];
  /** Whether the client defaulted in October; null where the file does not say. */
  defaulted: boolean | null;
}

/** Months a row tells of. */
export const ROW_MONTHS = 6;
