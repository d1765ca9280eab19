import { z } from 'zod';
import { HABITS, type HabitId as Known } from './habit-range.ts';

/** Things a person keeps doing. A scenario sets some of them; the others stay at the person's own measured level. */
export const HabitId = z.enum(Object.keys(HABITS) as [Known, ...Known[]]);
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
