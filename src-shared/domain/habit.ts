import { z } from 'zod';

export { HABITS } from './habit-range.ts';

/** Things a person keeps doing. A scenario sets some of them; the others stay at the person's own measured level. */
export const HabitId = z.enum([
  'pay-on-time',
  'clear-overdue',
  'card-use',
  'non-essential-share',
  'monthly-spending',
  'applications',
  'identity-review',
  'verified-items',
  'autopay',
  'repayment-share',
  'connection-review',
  'extra-repayment',
  'connections-added',
  'connections-pruned',
]);
export type HabitId = z.infer<typeof HabitId>;

/** A habit as the person practises it today. `measured` is false where thin history fell back to a documented default. */
export const HabitLevel = z.strictObject({
  habit: HabitId,
  level: z.number(),
  measured: z.boolean(),
  /** False where the ledger gives the habit nothing to act on, such as card use without a card. */
  applies: z.boolean(),
});
export type HabitLevel = z.infer<typeof HabitLevel>;
