import { z } from 'zod';

/** One thing wrong with an input: where it is, and a stable code that words turn into a sentence. */
export const Problem = z.strictObject({
  /** Where, as in `records[4].amount`; empty for the input itself. */
  path: z.string().max(200),
  /** What, as a stable code such as `too-large`, `not-a-day`, `unknown-reference`. */
  problem: z.string().max(60),
  /** The bound that was crossed, where there is one. */
  limit: z.number().optional(),
  /** The place in the text, counting from 1, where it stops being readable. */
  at: z.strictObject({ line: z.number().int().min(1), character: z.number().int().min(1) }).optional(),
});
export type Problem = z.infer<typeof Problem>;

/**
 * The ways in which the product says no, as data. Each has its wording and a way forward in words/.
 * A closed union: a bug is not among them (see `Reply`).
 */
export const Refusal = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('input/invalid'), problems: z.array(Problem).max(20) }),
  z.strictObject({ code: z.literal('call/unknown') }),
  z.strictObject({ code: z.literal('session/locked') }),
  z.strictObject({ code: z.literal('session/superseded') }),
  z.strictObject({ code: z.literal('session/no-link') }),
  z.strictObject({ code: z.literal('session/stopped') }),
  z.strictObject({ code: z.literal('account/unknown') }),
  z.strictObject({ code: z.literal('account/wrong-password'), waitSeconds: z.number() }),
  z.strictObject({ code: z.literal('account/wait'), waitSeconds: z.number() }),
  z.strictObject({ code: z.literal('account/wrong-recovery-key'), waitSeconds: z.number() }),
  z.strictObject({ code: z.literal('account/weak-password'), log10Guesses: z.number() }),
  z.strictObject({ code: z.literal('account/wrong-password-or-key-file'), waitSeconds: z.number() }),
  z.strictObject({ code: z.literal('account/key-file-wanted') }),
  z.strictObject({ code: z.literal('account/not-a-key-file') }),
  z.strictObject({ code: z.literal('account/code-wanted') }),
  z.strictObject({ code: z.literal('account/wrong-code'), waitSeconds: z.number() }),
  z.strictObject({ code: z.literal('account/code-expired') }),
  z.strictObject({ code: z.literal('vault/damaged'), backups: z.int() }),
  z.strictObject({ code: z.literal('vault/newer-version') }),
  z.strictObject({ code: z.literal('vault/in-use') }),
  z.strictObject({ code: z.literal('vault/changed-elsewhere') }),
  z.strictObject({ code: z.literal('vault/disk-full') }),
  z.strictObject({ code: z.literal('vault/read-only') }),
  z.strictObject({ code: z.literal('vault/not-written') }),
  z.strictObject({ code: z.literal('vault/no-backup') }),
  z.strictObject({ code: z.literal('vault/backup-folder') }),
  /** An account that moves as one file: what it weighs with its documents, and what it may weigh, in bytes. */
  z.strictObject({ code: z.literal('vault/too-large'), size: z.int(), limit: z.int() }),
  z.strictObject({ code: z.literal('crypto/self-test-failed') }),
  z.strictObject({ code: z.literal('ledger/unknown-record') }),
  z.strictObject({ code: z.literal('ledger/newer-change') }),
  z.strictObject({ code: z.literal('ledger/nothing-to-undo') }),
  z.strictObject({ code: z.literal('ledger/nothing-to-redo') }),
  z.strictObject({ code: z.literal('import/not-recognised') }),
  z.strictObject({ code: z.literal('import/unreadable'), line: z.int() }),
  z.strictObject({ code: z.literal('import/malformed-rows'), rows: z.int() }),
  z.strictObject({ code: z.literal('import/cancelled') }),
  z.strictObject({ code: z.literal('import/too-slow') }),
  z.strictObject({ code: z.literal('file/too-large'), limit: z.int() }),
  z.strictObject({ code: z.literal('file/not-accepted') }),
  z.strictObject({ code: z.literal('file/unknown') }),
  z.strictObject({ code: z.literal('file/not-saved') }),
  z.strictObject({ code: z.literal('forecast/date-past') }),
  /** Two happenings that cannot both come about, such as closing one card twice. */
  z.strictObject({ code: z.literal('scenario/contradiction'), happening: z.string().max(40) }),
  z.strictObject({ code: z.literal('run/unknown') }),
]);
export type Refusal = z.infer<typeof Refusal>;
export type RefusalCode = Refusal['code'];
