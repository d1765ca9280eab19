import { basename, join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import {
  backupsOf,
  createVault,
  finishRemovals,
  importVault,
  inspectVault,
  isWrongKey,
  openVault,
  recoverVault,
  removeVault,
  restoreBackup,
  restoreBackupAsNew,
  surroundingsIn,
} from '../vault/vault.ts';
import type { Accounts, AccountsOutside } from './accounts-interface.ts';
import { readKeyFile } from './key-file.ts';
import { personalWords } from './personal-words.ts';
import { StrengthMeter } from './strength.ts';
import { summariesIn } from './summaries.ts';
import { Tries } from './tries.ts';
import { addTry, beginTries, takeTries } from './try-file.ts';

const ID = /^[0-9a-f]{32}$/;

/** The accounts in `given.folder`. */
export function accountsIn(given: AccountsOutside): Accounts {
  const outside = { ...given, now: () => given.now(), marks: given.marks ?? join(given.folder, 'marks') };
  const root = join(outside.folder, 'accounts');
  const tries = new Tries(() => outside.now(), outside.place ?? null);
  const meter = new StrengthMeter(outside);

  /** The account's folder. Refused with `account/unknown`. */
  async function folderOf(id: string): Promise<string> {
    const folder = join(root, id);
    if (!ID.test(id) || (await inspectVault(folder)) === null) throw new Refused({ code: 'account/unknown' });
    return folder;
  }

  const newFolder = () => join(root, Buffer.from(outside.randomBytes(16)).toString('hex'));

  /** Leaves word for the next sign-in that this is an earlier state of the vault, or one from elsewhere. */
  async function noteRestored(folder: string): Promise<void> {
    await addTry(folder, { at: outside.now(), what: 'backup-restored', place: outside.place ?? null, count: 1 });
  }

  async function demandStrong(password: string, name: string): Promise<void> {
    const { enough, log10Guesses } = await meter.measure(password, personalWords(name));
    if (!enough) throw new Refused({ code: 'account/weak-password', log10Guesses });
  }

  return {
    async list() {
      await finishRemovals(root, outside.marks);
      return summariesIn(root);
    },

    async create(input, document, content) {
      await demandStrong(input.password, input.name);
      const folder = newFolder();
      const created = await createVault(outside, { ...input, folder, document }, content);
      await tries.opened(folder);
      return created;
    },

    async signIn(id, password, content, keyFileText, how) {
      const folder = await folderOf(id);
      const keyFile = keyFileText === undefined ? null : readKeyFile(keyFileText);
      const wrong = keyFile ? 'account/wrong-password-or-key-file' : 'account/wrong-password';
      return tries.try(folder, wrong, () => openVault(outside, { folder, password, keyFile, ...how }, content));
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

    checkPassword: (vault, password) =>
      tries.try(join(root, vault.id), 'account/wrong-password', () => vault.checkPassword(password)),

    async setKeyFile(vault, password, keyFile) {
      const bytes = keyFile === null ? null : readKeyFile(keyFile);
      await tries.try(join(root, vault.id), 'account/wrong-password', () => vault.setKeyFile(password, bytes));
    },

    usesKeyFile: async (id) => (await inspectVault(join(root, id)))?.keyFile === true,

    renewRecoveryKey: (vault, password) =>
      tries.try(join(root, vault.id), 'account/wrong-password', () => vault.renewRecoveryKey(password)),

    backups: async (id, second) => backupsOf(await folderOf(id), second),
    surroundings: async (id) => surroundingsIn(await folderOf(id)),
    tryCode: (id, work) => tries.try(join(root, id), 'account/wrong-code', work),

    async restoreBackup(id, backup, second) {
      const folder = await folderOf(id);
      await restoreBackup(folder, outside.now(), backup, second);
      await noteRestored(folder);
    },

    async restoreBackupAsNew(id, backup, second) {
      const folder = newFolder();
      await restoreBackupAsNew(await folderOf(id), folder, backup, second);
      await noteRestored(folder);
      return basename(folder);
    },

    async importVault(archive, password, keyFileText) {
      const folder = newFolder();
      const keyFile = keyFileText === undefined ? null : readKeyFile(keyFileText);
      try {
        await importVault(outside, { folder, archive, password, keyFile });
      } catch (error) {
        throw isWrongKey(error) ? new Refused({ code: 'account/wrong-password', waitSeconds: 0 }) : error;
      }
      await noteRestored(folder);
      return basename(folder);
    },

    async remove(id) {
      await removeVault(await folderOf(id), outside.marks);
    },

    takeTries: async (id, known, open) => takeTries(await folderOf(id), known, open),
    beginTries: async (id, start) => beginTries(await folderOf(id), start),

    strength: (password, words) => meter.measure(password, words),
    close: () => meter.end(),
  };
}
