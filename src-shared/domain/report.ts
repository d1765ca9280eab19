import { z } from 'zod';
import { Category, CategorySettings } from './category.ts';
import { Currency } from './currency.ts';
import { Day } from './day.ts';
import { Goal } from './forecast.ts';
import { Balance, Total } from './money.ts';
import { LedgerRecord } from './record.ts';
import { PlanTrack } from './saved-scenario.ts';
import { Advice, HistoryPoint, Score, ScoreChange } from './score.ts';

/** `csv` is exact data to be read back; `spreadsheet` is for people, with nothing in it that a spreadsheet would run. */
export const ReportFormat = z.enum(['pdf', 'html', 'csv', 'spreadsheet', 'json', 'ics']);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** What a report for people may hold, in the order in which it stands there. */
export const ReportSection = z.enum(['course', 'changes', 'factors', 'money', 'due', 'plan', 'advice']);
export type ReportSection = z.infer<typeof ReportSection>;

/** How a report for people is written. Data formats are always whole. */
export const ReportChoices = z.strictObject({
  /** Without it, all of them. */
  sections: z.array(ReportSection).max(7).optional(),
  /** Leaves names and amounts out, so that the report can be shown around. */
  discreet: z.boolean().optional(),
});
export type ReportChoices = z.infer<typeof ReportChoices>;

/** A bill or a card's minimum that is still to be paid. */
export const ReportDue = z.strictObject({
  /** Id of the bill or statement. */
  id: z.string().max(64),
  kind: z.enum(['bill', 'statement']),
  /** Who is to be paid: the bill's payee or the account's name. */
  payee: z.string().max(120),
  /** What is left to pay. */
  amount: Balance,
  due: Day,
  daysLate: z.int().min(0),
  /** Of a bill that recurs: the first of its series and its place in it, `b1 3`, which stay the same when it is entered. */
  occurrence: z.string().max(80).optional(),
});
export type ReportDue = z.infer<typeof ReportDue>;

/** How the plan that the person follows fares. */
export const ReportPlan = z.strictObject({
  goal: Goal,
  since: Day,
  state: PlanTrack.shape.state,
  /** The reviews since, the latest few, and the next: the range of nine in ten expected outcomes, and what came; null for what is to come. */
  reviews: z.array(
    z.strictObject({ day: Day, low: z.int(), middle: z.int(), high: z.int(), actual: z.int().nullable() }),
  ),
});
export type ReportPlan = z.infer<typeof ReportPlan>;

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
    income: Total,
    /** Purchases less refunds. */
    spent: Total,
    /** The essential part of `spent`. */
    essential: Total,
    /** Payments of bills. */
    billsPaid: Total,
    /** Bills that fall due in the period: met by their day, met or still open after it, and not due yet. */
    billsDue: z.int(),
    billsOnTime: z.int(),
    billsLate: z.int(),
    billsOpen: z.int(),
  }),
  /** Purchases less refunds by category, the largest first. */
  categories: z.array(z.strictObject({ category: Category, spent: Total })),
  /** What the person settled about categories: how they are called, and which are essential. */
  categorySettings: CategorySettings.optional(),
  /** What was still to be paid on the day of the score, by due day. */
  due: z.array(ReportDue),
  /** What recurring bills will bring within a year and is not entered yet. */
  coming: z.array(ReportDue),
  /** The plan that the person follows, if any. */
  plan: ReportPlan.nullable(),
  /** The person's goal, where they have set one. */
  goal: Goal.nullable(),
  /** The records dated in the period, oldest first. */
  records: z.array(LedgerRecord),
});
export type Report = z.infer<typeof Report>;
