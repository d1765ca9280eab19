import { z } from 'zod';
import { Id } from './text.ts';

/** From where something was done: the door, the computer and its user, as the computer names them. */
export const Place = z.strictObject({
  shell: z.enum(['desktop', 'browser', 'command', 'test']),
  host: z.string().max(120),
  user: z.string().max(120),
});
export type Place = z.infer<typeof Place>;

/** What the log keeps. Codes are stable: they stand in vaults. */
export const ActivityKind = z.enum([
  'created',
  'signed-in',
  'wrong-password',
  'wrong-recovery-key',
  'wrong-code',
  'recovered',
  'password-changed',
  'recovery-key-renewed',
  'code-added',
  'code-removed',
  'key-file-added',
  'key-file-removed',
  'auto-lock',
  'renamed',
  'exported',
  'backup-exported',
  'backup-restored',
  'removed-many',
  'erased',
  'tries-missing',
  'tries-altered',
  'tries-unlisted',
  'clock-back',
  'older-copy',
  'torn-tail',
  'second-folder-set',
  'second-folder-removed',
  'went-on',
]);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** Something that happened, before the log has taken it in. */
export const Note = z.strictObject({
  /** Milliseconds since 1970, by this computer's clock. */
  at: z.number(),
  what: ActivityKind,
  place: Place.nullable(),
  /** How many: entries removed, tries not listed, minutes until the app locks; otherwise 1. */
  count: z.int().min(0),
});
export type Note = z.infer<typeof Note>;

/** One entry of the activity log, counted from 1 since the account was made. */
export const ActivityEntry = z.strictObject({
  ...Note.shape,
  number: z.int().min(1),
  /** Covers this entry and the one before it, so that an edit shows. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ActivityEntry = z.infer<typeof ActivityEntry>;

/** Something in the log that the person should look at. A plain rule found it, and nothing is blocked by it. */
export const Finding = z.strictObject({
  /** The same finding has the same id each time the log is read. */
  id: Id,
  rule: z.enum([
    'many-failures',
    'failures-then-success',
    'new-place',
    'clock-back',
    'tries-missing',
    'tries-altered',
    'settings-changed',
    'backup-place',
    'recovered',
    'quick-export',
    'many-exports',
    'bulk-removal',
    'backup-restored',
    'long-auto-lock',
    'log-altered',
    'older-copy',
    'torn-tail',
    'unusual-hour',
    'went-on',
  ]),
  severity: z.enum(['high', 'medium', 'low']),
  at: z.number(),
  /** Numbers of the entries that it rests on, oldest first. */
  evidence: z.array(z.int().min(1)).max(50),
  /** What the person answered to "was this you?"; null when nothing yet. */
  mine: z.boolean().nullable(),
});
export type Finding = z.infer<typeof Finding>;
export type Rule = Finding['rule'];
