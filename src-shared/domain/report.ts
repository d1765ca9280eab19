import { z } from 'zod';
import { Category } from './category.ts';
import { Currency } from './currency.ts';
import { Day } from './day.ts';
import { Balance } from './money.ts';
import { LedgerRecord } from './record.ts';
import { Advice, HistoryPoint, Score, ScoreChange } from './score.ts';

export const ReportFormat = z.enum(['html', 'json', 'csv']);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** Days included, both ends. */
export const Period = z
  .strictObject({ from: Day, to: Day })
  .refine((period) => period.from <= period.to, { error: 'ends-before-start', path: ['to'] });
export type Period = z.infer<typeof Period>;

/** Everything a period's report says, ready to be written in any format. The score is that of the period's last day, or today's. */
export const Report = z.strictObject({
  name: z.string(),
  day: Day,
  period: z.strictObject({ from: Day, to: Day }),
  currency: Currency,
  score: Score,
  change: ScoreChange,
  advice: z.array(Advice),
  history: z.array(HistoryPoint),
  totals: z.strictObject({
    income: Balance,
    /** Purchases less refunds. */
    spent: Balance,
    /** The essential part of `spent`. */
    essential: Balance,
    /** Payments of bills. */
    billsPaid: Balance,
    /** Bills that fall due in the period: met by their day, met or still open after it, and not due yet. */
    billsDue: z.int(),
    billsOnTime: z.int(),
    billsLate: z.int(),
    billsOpen: z.int(),
  }),
  /** Purchases less refunds by category, the largest first. */
  categories: z.array(z.strictObject({ category: Category, spent: Balance })),
  /** The records dated in the period, oldest first. */
  records: z.array(LedgerRecord),
});
export type Report = z.infer<typeof Report>;
