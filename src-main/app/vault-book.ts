import { quickCheckOf } from '#shared/contract/quick-check.ts';
import type { Accounts } from '../account/accounts-interface.ts';
import type { Vault } from '../vault/vault.ts';
import type { Book } from './book.ts';
import { AccountDocument, applyChange, type Change, growByChange } from './document.ts';

/**
 * Every field of every record is held against its schema. Throws a ZodError when it is no such document. The check is made
 * anew each time, as it remembers strings while it runs, and nothing of a document may outlast its lock.
 */
function readDocument(value: unknown): AccountDocument {
  return quickCheckOf(AccountDocument)(value) ? (value as AccountDocument) : AccountDocument.parse(value);
}

/** What an account's vault holds, as the vault needs to know it: how to read it, and how a change is applied. */
export const accountContent = {
  parse: readDocument,
  apply: applyChange,
  grow: growByChange,
};

const READ_ONLY: Partial<Record<string, NonNullable<Book['readOnly']>>> = {
  'vault/in-use': 'in-use',
  'vault/damaged': 'damaged',
};

/** An account's book, on its open vault. */
export function vaultBook(accounts: Accounts, vault: Vault<AccountDocument, Change>): Book {
  let locking: Promise<void> | undefined;
  return {
    account: vault.id,
    get name() {
      return vault.name;
    },
    get document() {
      return vault.document;
    },
    found: { olderCopy: vault.opened.rolledBack !== null, tornTail: vault.opened.tornTail > 0 },
    get readOnly() {
      const { readOnly } = vault.opened;
      return readOnly && (READ_ONLY[readOnly.code] ?? 'not-writable');
    },
    goOn: () => vault.goOn(),
    backUp: () => vault.backUp(vault.document.security.second),
    beginSecond: (path) => vault.beginSecond(path),
    readBackup: (id, second) => vault.readBackup(id, second),
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
    openNotes: (sealed) => vault.openNotes(sealed),
    lock() {
      // Once: a second asking (a removal locks, and so does its end) waits for the first, and reads nothing any more.
      locking ??= vault.lock(vault.document.security.second).then(() => undefined);
      return locking;
    },
  };
}
