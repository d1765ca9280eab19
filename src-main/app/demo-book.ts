import { Refused } from '#shared/contract/refused.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Book } from './book.ts';
import { demoLedger } from './demo/demo-person.ts';
import { type AccountDocument, emptyDocument, growByChange } from './document.ts';

/** The demo person has no account on this computer, and so no password. */
async function noAccount(): Promise<never> {
  throw new Refused({ code: 'account/unknown' });
}

/** The demo person's book: everything works on it, and nothing is written anywhere. */
export function demoBook(today: Day): Book {
  const ledger = demoLedger(today);
  let document: AccountDocument = { ...emptyDocument(ledger.id, ledger.currency), ledger };
  const sealed = new Map<string, Uint8Array>();
  return {
    account: null,
    name: 'Li Wei',
    found: { olderCopy: false, tornTail: false },
    get document() {
      return document;
    },
    async commit(change) {
      document = growByChange(document, change);
    },
    async sealFile(id, bytes) {
      sealed.set(id, Uint8Array.from(bytes));
    },
    async openFile(id) {
      const bytes = sealed.get(id);
      if (!bytes) throw new Refused({ code: 'file/unknown' });
      return Uint8Array.from(bytes);
    },
    async removeFile(id) {
      sealed.delete(id);
    },
    readOnly: null,
    goOn: noAccount,
    backUp: noAccount,
    beginSecond: noAccount,
    readBackup: noAccount,
    changePassword: noAccount,
    checkPassword: noAccount,
    rename: noAccount,
    async forgetEarlier() {},
    renewRecoveryKey: noAccount,
    setKeyFile: noAccount,
    archive: noAccount,
    openNotes: noAccount,
    async lock() {},
  };
}
