import type { BackupOutcome } from './back-up.ts';
import type { Opened } from './opened.ts';
import type { SecondFolder } from './second-backups.ts';

/** What a vault holds, as far as the vault must know it: how to check a document, and how a change alters one. */
export interface VaultContent<Document, Change> {
  /** Checks what was read. Throws when it is no such document. */
  parse(value: unknown): Document;
  /** Throws `Refused` when the change does not fit; absent where every change does. */
  check?(document: Document, change: Change): void;
  /** The document after the change; the given one stays as it is. */
  apply(document: Document, change: Change): Document;
  /** The same, where nobody needs the given one any more: it may become the one after, instead of being copied. */
  grow?(document: Document, change: Change): Document;
}

/** An open vault. After `lock` everything but `id` and `name` is refused with `session/locked`. */
export interface Vault<Document, Change> {
  /** The name of its folder, which is the account's id. */
  readonly id: string;
  readonly name: string;
  readonly document: Document;
  /** What opening found out: a torn tail, an older copy put back, damage, and why the vault can only be read, if so. */
  readonly opened: Opened;
  /** Applies one change; durable when resolved. Refused, the document stays what it was. Commits take turns. */
  commit(change: Change): Promise<Document>;
  /** Throws `WrongKey` when `current` is not the password. The data is not touched, the slot is. */
  changePassword(current: string, next: string): Promise<void>;
  /** Throws `WrongKey` when this is not the password. Nothing changes. */
  checkPassword(password: string): Promise<void>;
  /** From now on it takes the password together with these 32 bytes to open the vault; null: the password alone. Throws `WrongKey`. */
  setKeyFile(password: string, keyFile: Uint8Array | null): Promise<void>;
  /** Gives the vault another name, readable without a key. */
  rename(name: string): Promise<void>;
  /** Leaves no earlier state of the document in journal or backups: one verified backup of what it is now remains. */
  forgetEarlier(): Promise<void>;
  /** Replaces the printed recovery key; the old print is worthless from then on. Throws `WrongKey`. */
  renewRecoveryKey(password: string): Promise<string>;
  /** Seals bytes as a file of their own, durable when resolved; an earlier file of that id is replaced. */
  sealFile(id: string, bytes: Uint8Array): Promise<void>;
  /** Refused with `file/unknown` when there is none, `vault/damaged` when it was altered. */
  openFile(id: string): Promise<Uint8Array>;
  removeFile(id: string): Promise<void>;
  /** Where damage in the journal left the vault to be read only: goes on from what could be read; the rest is kept beside it. */
  goOn(): Promise<void>;
  /** Reads what `sealNote` sealed for this vault, in the same order; null for what was altered or is not for it. */
  openNotes(sealed: readonly string[]): Promise<(string | null)[]>;
  /** The whole vault with its sealed files as one sealed file, for `importVault` on another computer. */
  archive(): Promise<Uint8Array>;
  /** Makes a verified backup where something changed, beside the vault and in a second folder if there is one. */
  backUp(second: SecondFolder | null): Promise<{ here: BackupOutcome; elsewhere: BackupOutcome | null }>;
  /** Begins to keep backups in a folder elsewhere. Refused with `vault/backup-folder`, and like any write. */
  beginSecond(path: string): Promise<void>;
  /** The document in a backup, of the second folder where that is named. Refused with `vault/no-backup`, `vault/damaged`. */
  readBackup(id: string, second: string | null): Promise<Document>;
  /**
   * Makes a verified backup where something changed, also in the second folder if one is named and there; ends the thread
   * with every key in it, frees the vault. Answers how the first backup went.
   */
  lock(second?: SecondFolder | null): Promise<BackupOutcome>;
}
