import { z } from 'zod';
import { Id } from '#shared/domain/text.ts';
import { ActivityLog, EMPTY_LOG } from '../account/activity-log.ts';

export const MOST_ANSWERS = 500;

const Key = z.string().max(64);

/** What the vault remembers of the file of tries beside it. */
export const TriesKnown = z.strictObject({
  start: Key,
  before: z.strictObject({ start: Key, taken: z.int().min(0) }).nullable(),
});

/** What the person said to a finding: it was them, or it was not. */
export const Answer = z.strictObject({ finding: Id, mine: z.boolean() });

/** The authenticator app's side of signing in. Wrong codes are counted in here, where nobody outside can lower the count. */
export const CodeFactor = z.strictObject({
  /** Base32. */
  secret: z.string().max(64),
  /** The 30-second step of the last code that opened; only later ones do. */
  lastStep: z.int(),
  failed: z.int().min(0),
  lastFailed: z.number(),
});
export type CodeFactor = z.infer<typeof CodeFactor>;

export const SecondBackups = z.strictObject({ path: z.string().max(1000), forgetBefore: z.number().nullable() });
export type SecondBackups = z.infer<typeof SecondBackups>;

/** What a vault holds about its own safety. */
export const Security = z.strictObject({
  activity: ActivityLog,
  answers: z.array(Answer).max(MOST_ANSWERS),
  /** Null when no code is asked for. */
  code: CodeFactor.nullable().default(null),
  /** A second folder for backups, and the moment before which none are to stay in it; null when there is none. */
  second: SecondBackups.nullable().default(null),
  /** Null before the first sign-in. */
  tries: TriesKnown.nullable(),
});
export type Security = z.infer<typeof Security>;

export const NO_SECURITY: Security = { activity: EMPTY_LOG, answers: [], code: null, second: null, tries: null };
