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

/** What a vault holds about its own safety. */
export const Security = z.strictObject({
  activity: ActivityLog,
  answers: z.array(Answer).max(MOST_ANSWERS),
  /** Null before the first sign-in. */
  tries: TriesKnown.nullable(),
});
export type Security = z.infer<typeof Security>;

export const NO_SECURITY: Security = { activity: EMPTY_LOG, answers: [], tries: null };
