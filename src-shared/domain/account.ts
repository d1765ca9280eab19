import { z } from 'zod';
import { Currency } from './currency.ts';
import { Id, line } from './text.ts';

/** An account on this computer, as far as it can be seen before signing in. */
export const AccountSummary = z.strictObject({
  id: Id,
  name: z.string().max(120),
  /** Milliseconds since 1970 of the last time it was opened; null when never. */
  lastOpened: z.number().nullable(),
  /** Set when the vault's file cannot be read as one; backups may help. */
  damaged: z.boolean(),
  /** Verified backups on hand. */
  backups: z.int().min(0),
  /** Set when it takes a key file beside the password. */
  keyFile: z.boolean().optional(),
});
export type AccountSummary = z.infer<typeof AccountSummary>;

/** A password as it crosses the transport: at most 1,024 bytes once encoded. Never trimmed, logged or echoed. */
export const Password = z.string().min(1, { abort: true }).max(1024, { abort: true });

export const NewAccount = z.strictObject({ name: line(60), password: Password, currency: Currency });
export type NewAccount = z.infer<typeof NewAccount>;

/** How hard a password is to guess. `log10Guesses` below 10 is refused (facts: 10^10 guesses cost months on one GPU). */
export const Strength = z.strictObject({
  log10Guesses: z.number(),
  enough: z.boolean(),
  /** 0 nothing – 4 excellent, for the meter. */
  level: z.int().min(0).max(4),
  /** Stable code of the most useful warning, such as `common`, `names`, `keyboard`; null when there is none. */
  warning: z.string().max(40).nullable(),
});
export type Strength = z.infer<typeof Strength>;

export const LEAST_LOG10_GUESSES = 10;
