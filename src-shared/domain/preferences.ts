import { z } from 'zod';
import { Goal } from './forecast.ts';

export const Language = z.enum(['en', 'zh']);
export type Language = z.infer<typeof Language>;

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** What a person chose for their account; kept in the vault. */
export const Preferences = z.strictObject({
  language: Language,
  theme: Theme,
  /** Minutes without a hand on the app before it locks. */
  autoLockMinutes: z.int().min(1).max(120),
  goal: Goal.nullable(),
  /** Amounts are hidden on every screen until they are asked for. Absent in older vaults. */
  discreet: z.boolean().optional(),
  /** The first steps were skipped. Absent in older vaults. */
  stepsSkipped: z.boolean().optional(),
});
export type Preferences = z.infer<typeof Preferences>;

export const DEFAULT_PREFERENCES: Preferences = { language: 'en', theme: 'system', autoLockMinutes: 5, goal: null };
