import { z } from 'zod';
import { HIGHEST_SCORE, LOWEST_SCORE } from './scale.ts';
import { Id, line } from './text.ts';

const Threshold = z.int().min(LOWEST_SCORE).max(HIGHEST_SCORE);

/**
 * Who reported a threshold, and which. `standing` says how it was come by: a page that was read, a page that others
 * quote, or none that was found. `by` is a name, or the key of one in the words.
 */
export const PerkSource = z.strictObject({
  score: Threshold,
  by: line(160),
  standing: z.enum(['read', 'quoted', 'not-found']),
});
export type PerkSource = z.infer<typeof PerkSource>;

/** Something that a score is reported to open. `name` is what a person typed, or the key of a name in the words. */
export const Perk = z.strictObject({
  id: Id,
  name: line(120),
  score: Threshold,
  sources: z.array(PerkSource).max(10),
});
export type Perk = z.infer<typeof Perk>;

/** How many perks a list may hold. */
export const MOST_PERKS = 100;
export const Perks = z.array(Perk).max(MOST_PERKS);
export type Perks = z.infer<typeof Perks>;
