import { z } from 'zod';
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

/** Everything a period's report says, ready to be written in any format. */
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
    spent: Balance,
    essential: Balance,
    billsDue: z.int(),
    billsOnTime: z.int(),
    billsLate: z.int(),
    billsOpen: z.int(),
  }),
  records: z.array(LedgerRecord),
});
export type Report = z.infer<typeof Report>;
