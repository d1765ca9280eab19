import type { Session } from '#shared/contract/areas/account.ts';
import type { BackupOutcome } from '../vault/vault.ts';
import type { AccountDocument, Change } from './document.ts';

/** What is open: an account's vault, or the demo person in memory. The rest of the core does not ask which. */
export interface Book {
  /** The account's id; null for the demo person. */
  readonly account: string | null;
  readonly name: string;
  readonly document: AccountDocument;
  /** What opening the files found: an older copy put back; a last change that a power cut left unfinished. */
  readonly found: { olderCopy: boolean; tornTail: boolean };
  /** Why nothing can be changed; null when everything can. */
  readonly readOnly: NonNullable<Session['readOnly']> | null;
  /** Where damage left it to be read only: goes on from what could be read. */
  goOn(): Promise<void>;
  /** Makes a verified backup now, also in the second folder where there is one. */
  backUp(): Promise<{ here: BackupOutcome; elsewhere: BackupOutcome | null }>;
  /** Begins to keep backups in a folder elsewhere. Refused with `vault/backup-folder`. */
  beginSecond(path: string): Promise<void>;
  /** The document in a backup. Refused with `vault/no-backup`, `vault/damaged`. */
  readBackup(id: string, second: string | null): Promise<AccountDocument>;
  /** Applies a change and answers when it is durable; when that fails, the document stays what it was. */
  commit(change: Change): Promise<void>;
  /** Seals bytes as a file beside the vault, durable when resolved; the demo person's stay in memory. */
  sealFile(id: string, bytes: Uint8Array): Promise<void>;
  /** Refused with `file/unknown` when there is none, `vault/damaged` when it was altered. */
  openFile(id: string): Promise<Uint8Array>;
  removeFile(id: string): Promise<void>;
  changePassword(password: string, newPassword: string): Promise<void>;
  /** Everything, documents included, as one sealed file for another computer. */
  archive(): Promise<Uint8Array>;
  rename(name: string): Promise<void>;
  /** Leaves no earlier state of the document in journal or backups. */
  forgetEarlier(): Promise<void>;
  /** Refused with `account/wrong-password`, `account/wait`. */
  checkPassword(password: string): Promise<void>;
  /** A new recovery key in printed form. Refused as `checkPassword`. */
  renewRecoveryKey(password: string): Promise<string>;
  /** Puts the key file with this text on as a second factor; null takes it off. Refused as `checkPassword`. */
  setKeyFile(password: string, keyFile: string | null): Promise<void>;
  /** Reads what was sealed for the account before anyone signed in; null for what cannot be read. */
  openNotes(sealed: readonly string[]): Promise<(string | null)[]>;
  lock(): Promise<void>;
}
