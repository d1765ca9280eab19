import { join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import type { AccountSummary, Strength } from '#shared/domain/account.ts';
import type { Place } from '#shared/domain/activity.ts';
import {
  createVault,
  inspectVault,
  openVault,
  recoverVault,
  restoreBackup,
  type Vault,
  type VaultContent,
  type VaultOutside,
} from '../vault/vault.ts';
import { personalWords } from './personal-words.ts';
import { StrengthMeter } from './strength.ts';
import { summariesIn } from './summaries.ts';
import { Tries } from './tries.ts';
import { addTry, beginTries, type TakenTries, type TryStart, takeTries } from './try-file.ts';

const ID = /^[0-9a-f]{32}$/;

/** What the accounts need from outside. */
export interface AccountsOutside extends VaultOutside {
  randomBytes(count: number): Uint8Array;
  after(milliseconds: number, callback: () => void): () => void;
  /** The data folder; accounts lie in `accounts/<id>` below it. */
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
  changePassword(
    vault: Pick<Vault<unknown, unknown>, 'id' | 'name' | 'changePassword'>,
    current: string,
    next: string,
  ): Promise<void>;
  /** A new recovery key to print; the old one opens nothing any more. Refused as `changePassword`. */
  renewRecoveryKey(vault: Pick<Vault<unknown, unknown>, 'id' | 'renewRecoveryKey'>, password: string): Promise<string>;
  /** Puts the last verified backup in place; the file that was there is kept beside it. Refused with `vault/no-backup`. */
  restoreBackup(id: string): Promise<void>;
  /** The tries since the last sign-in, for the activity log. `known` is what the account's vault remembers of the file. */
  takeTries(id: string, known: TryStart | null): Promise<TakenTries>;
  /** Begins the file of tries anew once they stand in the vault. `start` is 32 random bytes in base64. */
  beginTries(id: string, start: string): Promise<void>;
  /** How hard the password is to guess for one who knows the personal words. */
  strength(password: string, personalWords: readonly string[]): Promise<Strength>;
  /** Ends the thread that estimates passwords. Open vaults are the caller's to lock. */
  close(): Promise<void>;
}

/** The accounts in `outside.folder`. */
export function accountsIn(outside: AccountsOutside): Accounts {
  const root = join(outside.folder, 'accounts');
  const tries = new Tries(() => outside.now(), outside.place ?? null);
  const meter = new StrengthMeter(outside);

  /** The account's folder. Refused with `account/unknown`. */
  async function folderOf(id: string): Promise<string> {
    const folder = join(root, id);
    if (!ID.test(id) || (await inspectVault(folder)) === null) throw new Refused({ code: 'account/unknown' });
    return folder;
  }

  async function demandStrong(password: string, name: string): Promise<void> {
    const { enough, log10Guesses } = await meter.measure(password, personalWords(name));
    if (!enough) throw new Refused({ code: 'account/weak-password', log10Guesses });
  }

  return {
    list: () => summariesIn(root),

    async create(input, document, content) {
      await demandStrong(input.password, input.name);
      const folder = join(root, Buffer.from(outside.randomBytes(16)).toString('hex'));
      const created = await createVault(outside, { ...input, folder, document }, content);
      await tries.opened(folder);
      return created;
    },

    async signIn(id, password, content) {
      const folder = await folderOf(id);
      return tries.try(folder, 'account/wrong-password', () => openVault(outside, { folder, password }, content));
    },

    async recover(id, recoveryKey, newPassword, content) {
      const folder = await folderOf(id);
      await demandStrong(newPassword, (await inspectVault(folder))?.name ?? '');
      const input = { folder, recoveryKey, password: newPassword };
      return tries.try(folder, 'account/wrong-recovery-key', () => recoverVault(outside, input, content));
    },

    async changePassword(vault, current, next) {
      await demandStrong(next, vault.name);
      await tries.try(join(root, vault.id), 'account/wrong-password', () => vault.changePassword(current, next));
    },

    renewRecoveryKey: (vault, password) =>
      tries.try(join(root, vault.id), 'account/wrong-password', () => vault.renewRecoveryKey(password)),

    async restoreBackup(id) {
      const folder = await folderOf(id);
      await restoreBackup(folder, outside.now());
      await addTry(folder, { at: outside.now(), what: 'backup-restored', place: outside.place ?? null, count: 1 });
    },

    takeTries: async (id, known) => takeTries(await folderOf(id), known),
    beginTries: async (id, start) => beginTries(await folderOf(id), start),

    strength: (password, words) => meter.measure(password, words),
    close: () => meter.end(),
  };
}
