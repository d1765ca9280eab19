import { z } from 'zod';
import { AccountSummary, NewAccount, Password, Strength } from '../../domain/account.ts';
import { ActivityEntry, Finding } from '../../domain/activity.ts';
import { Backup, BackupContents, SecondFolder, Surroundings } from '../../domain/backup.ts';
import { Currency } from '../../domain/currency.ts';
import { Id, line } from '../../domain/text.ts';
import { command, query } from '../call.ts';
import { Nothing } from './nothing.ts';

/** Who is signed in. The demo person lives in memory and writes nothing. */
export const Session = z.strictObject({
  account: Id.nullable(),
  name: z.string(),
  demo: z.boolean(),
  currency: Currency,
  /** Why nothing can be changed, where that is so: another Simsim holds it, the disk takes no writes, its journal is damaged. */
  readOnly: z.enum(['in-use', 'not-writable', 'damaged']).optional(),
  /** With `damaged`: when the last change was made that could be read, in milliseconds since 1970; null when it is not known. */
  lastKept: z.number().nullable().optional(),
});
export type Session = z.infer<typeof Session>;

/** The printed form of a recovery key: shown once, at creation or after it was used. */
const RecoveryKey = z.strictObject({ recoveryKey: z.string().max(100) });

/** Six digits, as typed: spaces do not matter. */
const Code = z.string().max(12, { abort: true });
/** The text of a key file; it is never kept. */
const KeyFile = z.string().max(1000, { abort: true });
/** A backup; with `second` one in the open account's second folder, which the account itself knows alone. */
const Restoring = z.strictObject({ account: Id, backup: line(80).optional(), second: z.boolean().optional() });
const PasswordOnly = z.strictObject({ password: Password });

export const account = {
  list: query(Nothing, z.array(AccountSummary)),
  session: query(Nothing, Session.nullable()),
  strength: query(z.strictObject({ password: z.string().max(1024), name: z.string().max(60) }), Strength),
  create: command(NewAccount, RecoveryKey),
  /**
   * Refused with `account/code-wanted` when the password was right and a code is asked for as well: then nobody is
   * signed in until `confirmCode`. `keyFile` is the text of the key file, where the account has one. With `readInUse` an
   * account that another Simsim holds is opened for reading.
   */
  signIn: command(
    z.strictObject({
      account: Id,
      password: Password,
      keyFile: KeyFile.optional(),
      readInUse: z.boolean().optional(),
    }),
    Session,
  ),
  /** The code of the authenticator app, after `signIn` asked for it. */
  confirmCode: command(z.strictObject({ code: Code }), Session),
  /** Signs in with the recovery key; the password is replaced and a new recovery key comes back. */
  recover: command(z.strictObject({ account: Id, recoveryKey: line(100), password: Password }), RecoveryKey),
  changePassword: command(z.strictObject({ password: Password, newPassword: Password }), Nothing),
  /** The backups of an account, the newest first; needs no one signed in, as it is for those who cannot. */
  backups: query(z.strictObject({ account: Id }), z.array(Backup)),
  /** The backups in the open account's second folder, the newest first; none when it is not there. */
  secondBackups: query(Nothing, z.array(Backup)),
  /** What is in a backup of the open account. Refused with `vault/no-backup`, `vault/damaged`. */
  backupContents: query(z.strictObject({ backup: line(80), second: z.boolean().optional() }), BackupContents),
  /** Puts a backup in place: the one named, or the last whole one. The file that was there is kept beside it. */
  restoreBackup: command(Restoring, Nothing),
  /** Makes a further account of a backup; the account it was made of stays as it is. Opens with the same password. */
  restoreBackupAsNew: command(Restoring, z.strictObject({ account: Id })),
  secondFolder: query(Nothing, SecondFolder),
  /** Keeps backups in this folder as well, as on another disk, from now on; null: no more. Refused with `vault/backup-folder`. */
  setSecondFolder: command(z.strictObject({ path: line(1000).nullable() }), SecondFolder),
  /** Makes a verified backup now where something changed, also in the second folder. Refused as that was. */
  backUp: command(Nothing, Nothing),
  /** What lies around the open account on the disk that its owner should know of. */
  surroundings: query(Nothing, Surroundings),
  /** Where damage in the journal left the account to be read only: goes on from what could be read. */
  goOn: command(Nothing, Session),
  /** The open account with its documents as one sealed file, for another computer; the answer names the held file. */
  exportVault: command(Nothing, z.strictObject({ file: Id })),
  /** Makes an account of such a file; the password is that of the account it came from. */
  importVault: command(
    z.strictObject({ file: Id, password: Password, keyFile: KeyFile.optional() }),
    z.strictObject({ account: Id }),
  ),
  renewRecoveryKey: command(PasswordOnly, RecoveryKey),
  rename: command(z.strictObject({ name: line(60) }), Session),
  /** Removed entries leave undo, journal and backups: what can still be taken back now cannot be after it. */
  eraseForGood: command(PasswordOnly, Nothing),
  /** Removes the open account with everything in its folder, backups included. Nothing brings it back. */
  remove: command(PasswordOnly, Nothing),
  /** Which second factors are on. */
  factors: query(Nothing, z.strictObject({ code: z.boolean(), keyFile: z.boolean() })),
  /** A new secret for an authenticator app; it counts once `addCode` has seen a code made from it. */
  offerCode: command(Nothing, z.strictObject({ secret: z.string().max(64), address: z.string().max(1000) })),
  addCode: command(z.strictObject({ password: Password, code: Code }), Nothing),
  removeCode: command(PasswordOnly, Nothing),
  /** Makes a key file for the person to save; it counts once `addKeyFile` was given it back. */
  makeKeyFile: command(Nothing, z.strictObject({ file: Id, name: z.string() })),
  addKeyFile: command(z.strictObject({ password: Password, keyFile: KeyFile }), Nothing),
  removeKeyFile: command(PasswordOnly, Nothing),
  /** The activity log and what plain rules find in it, the newest first; `whole` is false when its chain does not hold. */
  activity: query(
    Nothing,
    z.strictObject({ entries: z.array(ActivityEntry), findings: z.array(Finding), whole: z.boolean() }),
  ),
  /** The answer to "was this you?". */
  answerFinding: command(z.strictObject({ finding: Id, mine: z.boolean() }), Nothing),
  demo: command(Nothing, Session),
  lock: command(Nothing, Nothing),
};
