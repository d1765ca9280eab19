import { z } from 'zod';
import { Month } from './day.ts';
import { HabitId } from './habit.ts';
import { Amount } from './money.ts';
import { Id, line } from './text.ts';

/** A habit held at a level from a month on; the start defaults to the month after the forecast's first day. */
export const HabitChange = z.strictObject({
  habit: HabitId,
  level: z.number().min(0).max(100),
  from: Month.optional(),
  /** For autopay: the bills that are paid by themselves, by the id of any bill of theirs; the largest where none is named. */
  bills: z.array(Id).max(64, { abort: true }).optional(),
});
export type HabitChange = z.infer<typeof HabitChange>;

/** Something that occurs once, in a month. */
export const Happening = z.discriminatedUnion('happening', [
  z.strictObject({
    happening: z.literal('late-payment'),
    month: Month,
    daysLate: z.int().min(1).max(365),
    bill: Id.optional(),
  }),
  z.strictObject({ happening: z.literal('large-purchase'), month: Month, amount: Amount, essential: z.boolean() }),
  z.strictObject({ happening: z.literal('limit-changed'), month: Month, ratio: z.number().min(0.1).max(10) }),
  z.strictObject({ happening: z.literal('application'), month: Month }),
  z.strictObject({ happening: z.literal('income-lost'), month: Month, months: z.int().min(1).max(24) }),
  z.strictObject({ happening: z.literal('income-changed'), month: Month, ratio: z.number().min(0.1).max(10) }),
  z.strictObject({ happening: z.literal('windfall'), month: Month, amount: Amount }),
  z.strictObject({
    happening: z.literal('spending-changed'),
    month: Month,
    ratio: z.number().min(0.1).max(10),
    months: z.int().min(1).max(24),
  }),
  z.strictObject({ happening: z.literal('all-bills-late'), month: Month, daysLate: z.int().min(1).max(365) }),
  z.strictObject({ happening: z.literal('card-payment-late'), month: Month, daysLate: z.int().min(1).max(365) }),
  z.strictObject({ happening: z.literal('card-maxed-out'), month: Month, months: z.int().min(1).max(24) }),
  z.strictObject({ happening: z.literal('card-closed'), month: Month, card: Id.optional() }),
  z.strictObject({
    happening: z.literal('loan-taken'),
    month: Month,
    amount: Amount,
    months: z.int().min(1).max(360),
  }),
  z.strictObject({ happening: z.literal('move-house'), month: Month }),
  z.strictObject({ happening: z.literal('job-changed'), month: Month, months: z.int().min(0).max(24) }),
  z.strictObject({ happening: z.literal('phone-changed'), month: Month }),
  z.strictObject({ happening: z.literal('connection-defaults'), month: Month, connection: Id.optional() }),
  z.strictObject({ happening: z.literal('card-opened'), month: Month, limit: Amount }),
  z.strictObject({ happening: z.literal('card-paid-off'), month: Month, card: Id.optional() }),
  z.strictObject({ happening: z.literal('loan-paid-off'), month: Month, loan: Id.optional() }),
  z.strictObject({ happening: z.literal('dispute-resolved'), month: Month, about: Id.optional() }),
]);
export type Happening = z.infer<typeof Happening>;

/** What a person wants to try out. An empty scenario is the baseline: everything goes on as it is. */
export const Scenario = z.strictObject({
  version: z.literal(1),
  name: line(80).optional(),
  habits: z
    .array(HabitChange)
    .max(32, { abort: true })
    .refine((habits) => new Set(habits.map((change) => change.habit)).size === habits.length, { error: 'duplicate' }),
  happenings: z.array(Happening).max(64, { abort: true }),
});
export type Scenario = z.infer<typeof Scenario>;

export const BASELINE: Scenario = { version: 1, habits: [], happenings: [] };
