import { z } from 'zod';
import { Category } from './category.ts';
import { Day } from './day.ts';
import { Amount, Balance } from './money.ts';
import { Recurrence } from './record.ts';
import { Id } from './text.ts';

const Share = z.number().min(0).max(1);
const MOST = 300;

/**
 * What a person put right in what was measured, kept in the vault. What is absent stays as it was measured. Forecasts,
 * plans and today's levels start from the corrected figures; the ledger and its score are not touched.
 */
export const Corrections = z.strictObject({
  /** Recurring obligations, named by the id of any bill of theirs. */
  obligations: z
    .array(
      z.strictObject({
        bill: Id,
        /** It does not come again. */
        ended: z.boolean().optional(),
        amount: Amount.optional(),
        onTime: Share.optional(),
      }),
    )
    .max(MOST, { abort: true })
    .optional(),
  /** What is usually spent in a month, by category. */
  categories: z
    .array(z.strictObject({ category: Category, monthly: Amount }))
    .max(MOST, { abort: true })
    .optional(),
  /** False where every month is taken to be alike. */
  seasons: z.boolean().optional(),
  /** The income of a month. */
  income: Amount.optional(),
  /** Usual statement balances as a share of the limit. */
  cards: z
    .array(z.strictObject({ account: Id, use: z.number().min(0).max(5) }))
    .max(MOST, { abort: true })
    .optional(),
});
export type Corrections = z.infer<typeof Corrections>;

/** What a forecast starts from, as it was measured and as it is used. Amounts are for a month unless they say. */
export const BaselineView = z.strictObject({
  obligations: z.array(
    z.strictObject({
      /** The id of its latest bill. */
      bill: Id,
      payee: z.string(),
      category: Category,
      every: Recurrence.shape.every,
      amount: Amount,
      measuredAmount: Amount,
      next: Day.nullable(),
      /** Past dues of this payee, and how many of them were late. */
      dues: z.int(),
      late: z.int(),
      /** Median days late of the late ones; null when none was. */
      daysLate: z.int().nullable(),
      /** The share on time that a forecast takes, and the one it would take without a correction. */
      onTime: Share,
      measuredOnTime: Share,
      ended: z.boolean(),
      corrected: z.boolean(),
      /** True for instalments of a loan. */
      loan: z.boolean(),
    }),
  ),
  spending: z.strictObject({
    /** Whole months it was read from. */
    months: z.int(),
    monthly: Amount,
    nonEssential: Share,
    categories: z.array(
      z.strictObject({ category: Category, monthly: Amount, measured: Amount, corrected: z.boolean() }),
    ),
    /** Each calendar month against the mean, January first; null with less than two years to read from. */
    season: z.array(z.number()).length(12).nullable(),
    seasons: z.boolean(),
  }),
  income: z.strictObject({ months: z.int(), monthly: Amount, measured: Amount, corrected: z.boolean() }),
  cards: z.array(
    z.strictObject({
      account: Id,
      name: z.string(),
      /** 0 where none is known: a loan, or a wallet without one. */
      limit: Amount,
      balance: Balance,
      /** Usual balance as a share of the limit. */
      use: z.number(),
      measuredUse: z.number(),
      /** What is usually paid on a statement. */
      repayment: Amount,
      statements: z.int(),
      corrected: z.boolean(),
    }),
  ),
  /** Connections that count, for happenings that name one. */
  connections: z.array(z.strictObject({ id: Id, name: z.string() })),
  /** Latenesses a dispute could be about, the worst first. */
  disputable: z.array(z.strictObject({ id: Id, payee: z.string(), due: Day, daysLate: z.int() })),
  /** Where history is thin: codes of the usual values that are used. */
  assumed: z.array(z.string().max(40)),
  corrections: Corrections,
});
export type BaselineView = z.infer<typeof BaselineView>;
export type BaselineObligation = BaselineView['obligations'][number];
