import type { Accounts } from '../account/accounts.ts';
import type { Vault } from '../vault/vault.ts';
import type { Book } from './book.ts';
import { AccountDocument, applyChange, type Change, growByChange } from './document.ts';

/** What an account's vault holds, as the vault needs to know it: how to read it, and how a change is applied. */
export const accountContent = {
  parse: (value: unknown) => AccountDocument.parse(value),
  apply: applyChange,
  grow: growByChange,
};

/** An account's book, on its open vault. */
export function vaultBook(accounts: Accounts, vault: Vault<AccountDocument, Change>): Book {
  return {
    account: vault.id,
    get name() {
      return vault.name;
    },
    get document() {
      return vault.document;
    },
    found: { olderCopy: vault.opened.rolledBack !== null, tornTail: vault.opened.tornTail > 0 },
    async commit(change) {
      await vault.commit(change);
    },
    sealFile: (id, bytes) => vault.sealFile(id, bytes),
    openFile: (id) => vault.openFile(id),
    removeFile: (id) => vault.removeFile(id),
    changePassword: (password, newPassword) => accounts.changePassword(vault, password, newPassword),
    archive: () => vault.archive(),
    rename: (name) => vault.rename(name),
    forgetEarlier: () => vault.forgetEarlier(),
    checkPassword: (password) => accounts.checkPassword(vault, password),
    renewRecoveryKey: (password) => accounts.renewRecoveryKey(vault, password),
    setKeyFile: (password, keyFile) => accounts.setKeyFile(vault, password, keyFile),
    async lock() {
      await vault.lock();
    },
  };
}
