import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { noteEntry, takeArrival } from '../arrival.ts';
import type { Book } from '../book.ts';
import { checkCode } from '../code-check.ts';
import type { Core } from '../core.ts';
import { demoBook } from '../demo-book.ts';
import { emptyDocument, lastChangeIn } from '../document.ts';
import { newId } from '../ids.ts';
import type { Session } from '../session.ts';
import { takeOffFactors } from '../take-off-factors.ts';
import { accountContent, vaultBook } from '../vault-book.ts';
import { backupHandlers } from './account-backups.ts';
import { securityHandlers } from './account-security.ts';

export function accountHandlers(core: Core): AreaHandlers<'account'> {
  const { accounts, outside, session, files, simulation } = core;
  /** Opens the book to the pages, its log up to date. */
  const enter = async (book: Book, what: 'created' | 'signed-in' | 'recovered') => {
    await noteEntry(core, book, what);
    await session.begin(book);
  };
  const forget = async () => {
    simulation.cancelAll();
    files.clear();
    await session.end('asked');
  };
  return {
    list: () => accounts.list(),
    session: () => sessionOf(session),
    strength: ({ password, name }) => accounts.strength(password, [name, 'simsim']),
    create: async ({ name, password, currency }) => {
      const document = emptyDocument(newId(outside), currency);
      await forget();
      const { vault, recoveryKey } = await accounts.create({ name, password }, document, accountContent);
      const book = vaultBook(accounts, vault);
      await takeArrival(core, book);
      await enter(book, 'created');
      return { recoveryKey };
    },
    signIn: async ({ account, password, keyFile, readInUse = false }) => {
      await forget();
      const how = { readInUse };
      const book = vaultBook(accounts, await accounts.signIn(account, password, accountContent, keyFile, how));
      await takeArrival(core, book);
      if (book.document.security.code) {
        await session.wait(book);
        throw new Refused({ code: 'account/code-wanted' });
      }
      await enter(book, 'signed-in');
      return sessionOf(session)!;
    },
    confirmCode: async ({ code }) => {
      const book = session.waiting;
      await checkCode(core, book, book.document.security.code!, code);
      await enter(book, 'signed-in');
      return sessionOf(session)!;
    },
    recover: async ({ account, recoveryKey, password }) => {
      await forget();
      const keyFile = await accounts.usesKeyFile(account);
      const recovered = await accounts.recover(account, recoveryKey, password, accountContent);
      const book = vaultBook(accounts, recovered.vault);
      await takeArrival(core, book);
      await takeOffFactors(core, book, keyFile);
      await enter(book, 'recovered');
      return { recoveryKey: recovered.recoveryKey };
    },
    changePassword: async ({ password, newPassword }) => {
      await session.book.changePassword(password, newPassword);
      await session.note('password-changed');
      return {};
    },
    ...backupHandlers(core, forget),
    ...securityHandlers(core),
    goOn: async () => {
      await session.book.goOn();
      await session.note('went-on');
      return sessionOf(session)!;
    },
    rename: async ({ name }) => {
      await session.book.rename(name);
      await session.note('renamed');
      return sessionOf(session)!;
    },
    remove: async ({ password }) => {
      const { book } = session;
      await book.checkPassword(password);
      // The pages hear of the end only when it is over: the list that they ask for next no longer has the account.
      await book.lock();
      await accounts.remove(book.account!).finally(forget);
      return {};
    },
    demo: async () => {
      await forget();
      await session.begin(demoBook(session.today));
      return sessionOf(session)!;
    },
    lock: async () => {
      await forget();
      return {};
    },
  };
}

function sessionOf(session: Session) {
  const book = session.open;
  if (!book) return null;
  return {
    account: book.account,
    name: book.name,
    demo: book.account === null,
    currency: book.document.ledger.currency,
    ...(book.readOnly && { readOnly: book.readOnly }),
    ...(book.readOnly === 'damaged' && { lastKept: lastChangeIn(book.document) }),
  };
}
