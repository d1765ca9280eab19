import { z } from 'zod';
import { Goal } from './forecast.ts';

export const Language = z.enum(['en', 'zh']);
export type Language = z.infer<typeof Language>;

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** How figures are grouped and their decimals marked; `language` is as the language in use has it. */
export const NumberStyle = z.enum(['language', 'comma-point', 'point-comma', 'space-comma', 'apostrophe-point']);
export type NumberStyle = z.infer<typeof NumberStyle>;

/** How days are written: in words with the day or the month first, or in figures. */
export const DateStyle = z.enum(['language', 'month-first', 'iso', 'day-month', 'month-day']);
export type DateStyle = z.infer<typeof DateStyle>;

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
  numbers: NumberStyle.optional(),
  dates: DateStyle.optional(),
  /** Whether due bills are pointed out on every screen, and how many days ahead. On, a week ahead, unless said otherwise. */
  reminders: z.boolean().optional(),
  reminderDays: z.int().min(0).max(60).optional(),
  /** Whether a month without a new entry brings a word about importing. */
  importNudge: z.boolean().optional(),
  /** Whether due bills come as the system's own notifications. Off unless asked for; the desktop shell alone has them. */
  notifications: z.boolean().optional(),
});
export type Preferences = z.infer<typeof Preferences>;

export const DEFAULT_PREFERENCES: Preferences = { language: 'en', theme: 'system', autoLockMinutes: 5, goal: null };
