import { z } from 'zod';

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
]);
export type HabitId = z.infer<typeof HabitId>;

/**
 * Range, step and direction of each habit's level.
 * - `share` levels run 0–1, `ratio` levels compare with the person's own usual, `months` and `count` are whole numbers.
 * - `better` says which end the score prefers.
 */
export const HABITS: Record<
  HabitId,
  {
    unit: 'share' | 'ratio' | 'months' | 'count' | 'switch';
    from: number;
    to: number;
    step: number;
    better: 'high' | 'low';
  }
> = {
  'pay-on-time': { unit: 'share', from: 0, to: 1, step: 0.01, better: 'high' },
  'clear-overdue': { unit: 'switch', from: 0, to: 1, step: 1, better: 'high' },
  'card-use': { unit: 'share', from: 0, to: 1, step: 0.01, better: 'low' },
  'non-essential-share': { unit: 'share', from: 0, to: 1, step: 0.01, better: 'low' },
  'monthly-spending': { unit: 'ratio', from: 0.3, to: 2, step: 0.05, better: 'low' },
  applications: { unit: 'count', from: 0, to: 12, step: 1, better: 'low' },
  'identity-review': { unit: 'months', from: 1, to: 36, step: 1, better: 'low' },
  'verified-items': { unit: 'count', from: 0, to: 8, step: 1, better: 'high' },
};

/** A habit as the person practises it today. `measured` is false where thin history fell back to a documented default. */
export const HabitLevel = z.strictObject({
  habit: HabitId,
  level: z.number(),
  measured: z.boolean(),
  /** False where the ledger gives the habit nothing to act on, such as card use without a card. */
  applies: z.boolean(),
});
export type HabitLevel = z.infer<typeof HabitLevel>;
