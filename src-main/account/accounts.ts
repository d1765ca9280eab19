import type { AccountSummary, Strength } from '#shared/domain/account.ts';
import type { Vault, VaultContent, VaultOutside } from '../vault/vault.ts';

/** What the accounts need from outside. */
export interface AccountsOutside extends VaultOutside {
  randomBytes(count: number): Uint8Array;
  after(milliseconds: number, callback: () => void): () => void;
  /** The data folder; accounts lie in `accounts/<id>` below it. */
  folder: string;
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
  /** Refused with `account/unknown`, `account/wait`, `account/wrong-password`, `vault/in-use`, `vault/damaged` … */
  signIn<Document, Change>(
    id: string,
    password: string,
    content: VaultContent<Document, Change>,
  ): Promise<Vault<Document, Change>>;
  /** Signs in with the recovery key; password, recovery key and data key are new afterwards. */
  recover<Document, Change>(
    id: string,
    recoveryKey: string,
    newPassword: string,
    content: VaultContent<Document, Change>,
  ): Promise<{ vault: Vault<Document, Change>; recoveryKey: string }>;
  /** Refused with `account/wrong-password` (counted as a try), `account/wait`, `account/weak-password`. */
  changePassword(vault: Vault<unknown, never>, current: string, next: string): Promise<void>;
  /** Puts the last verified backup in place; the file that was there is kept beside it. Refused with `vault/no-backup`. */
  restoreBackup(id: string): Promise<void>;
  /** How hard the password is to guess for one who knows the personal words. */
  strength(password: string, personalWords: readonly string[]): Promise<Strength>;
  /** Ends the thread that estimates passwords. Open vaults are the caller's to lock. */
  close(): Promise<void>;
}

/** The accounts in `outside.folder`. */
export function accountsIn(outside: AccountsOutside): Accounts {
  throw new Error(`not built yet: ${outside.folder}`);
}
