import type { AccountSummary, Strength } from '#shared/domain/account.ts';
import type { Place } from '#shared/domain/activity.ts';
import type { Surroundings } from '#shared/domain/backup.ts';
import type { Backup, Guesser, Vault, VaultContent, VaultOutside } from '../vault/vault.ts';
import type { OpenNotes, TakenTries, TryStart } from './try-file.ts';

/** What the accounts need from outside. */
export interface AccountsOutside extends VaultOutside {
  randomBytes(count: number): Uint8Array;
  after(milliseconds: number, callback: () => void): () => void;
  /** Estimates passwords, in place of a thread that is started when first asked and ended when idle. */
  guesser?: Guesser;
  /** The data folder; accounts lie in `accounts/<id>` below it, and high-water marks in `marks` unless told otherwise. */
  folder: string;
  /** From where this program is used; stands with each try. */
  place?: Place;
}

/** The accounts on this computer. */
export interface Accounts {
  /** Reads headers only, no key needed. Damaged vaults are flagged. Ordered by name, then id. */
  list(): Promise<AccountSummary[]>;
  /** Refused with `account/weak-password`, or as any write is. The recovery key is shown once. */
  create<Document, Change>(
    input: { name: string; password: string },
    document: Document,
    content: VaultContent<Document, Change>,
  ): Promise<{ vault: Vault<Document, Change>; recoveryKey: string }>;
  /** `keyFile` is the text of a key file. Refused with `account/key-file-wanted`, `account/unknown`, `account/wait`, `account/wrong-password`, `vault/in-use`, `vault/damaged` … */
  signIn<Document, Change>(
    id: string,
    password: string,
    content: VaultContent<Document, Change>,
    keyFile?: string,
    how?: {
      /** Opens for reading what another program holds; its `opened` says so. */
      readInUse: boolean;
    },
  ): Promise<Vault<Document, Change>>;
  /** Signs in with the recovery key; password, recovery key and data key are new afterwards. */
  recover<Document, Change>(
    id: string,
    recoveryKey: string,
    newPassword: string,
    content: VaultContent<Document, Change>,
  ): Promise<{ vault: Vault<Document, Change>; recoveryKey: string }>;
  /** Refused with `account/wrong-password` (counted as a try), `account/wait`, `account/weak-password`. */
  changePassword(
    vault: Pick<Vault<unknown, unknown>, 'id' | 'name' | 'changePassword'>,
    current: string,
    next: string,
  ): Promise<void>;
  /** Refused with `account/wrong-password` (counted as a try), `account/wait`. */
  checkPassword(vault: Pick<Vault<unknown, unknown>, 'id' | 'checkPassword'>, password: string): Promise<void>;
  /** Puts the key file with this text on as a second factor; null takes it off. Refused as `checkPassword`, and with `account/not-a-key-file`. */
  setKeyFile(
    vault: Pick<Vault<unknown, unknown>, 'id' | 'setKeyFile'>,
    password: string,
    keyFile: string | null,
  ): Promise<void>;
  /** Whether it takes a key file to sign in. */
  usesKeyFile(id: string): Promise<boolean>;
  /** A new recovery key to print; the old one opens nothing any more. Refused as `changePassword`. */
  renewRecoveryKey(vault: Pick<Vault<unknown, unknown>, 'id' | 'renewRecoveryKey'>, password: string): Promise<string>;
  /** The backups of an account, the newest first; no key needed. Refused with `account/unknown`. */
  backups(id: string, second?: string | null): Promise<Backup[]>;
  /**
   * Puts a backup in place: the one of that id, or the last whole one. The file that was there is kept beside it.
   * Refused with `vault/no-backup`.
   */
  restoreBackup(id: string, backup?: string, second?: string | null): Promise<void>;
  /** Makes a further account of a backup, beside the one it was made of; answers its id. Opens with the same password. */
  restoreBackupAsNew(id: string, backup?: string, second?: string | null): Promise<string>;
  /** What lies around the vault that its owner should know of. */
  surroundings(id: string): Promise<Surroundings>;
  /** One try at something beside the password, counted outside the vault and slowed; `work` throws `wrongKey()` for a wrong one. */
  tryCode<Value>(id: string, work: () => Promise<Value>): Promise<Value>;
  /** Makes an account of what `vault.archive` gave on another computer; answers its id. A wrong password is refused. */
  importVault(archive: Uint8Array, password: string, keyFile?: string): Promise<string>;
  /** Removes the account with everything in its folder, backups included. It must be locked. */
  remove(id: string): Promise<void>;
  /** The tries since the last sign-in, for the activity log. `known` is what the account's vault remembers of the file. */
  takeTries(id: string, known: TryStart | null, open: OpenNotes): Promise<TakenTries>;
  /** Begins the file of tries anew once they stand in the vault. `start` is 32 random bytes in base64. */
  beginTries(id: string, start: string): Promise<void>;
  /** How hard the password is to guess for one who knows the personal words. */
  strength(password: string, personalWords: readonly string[]): Promise<Strength>;
  /** Ends the thread that estimates passwords. Open vaults are the caller's to lock. */
  close(): Promise<void>;
}
