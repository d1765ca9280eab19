import type { AreaHandlers } from '#shared/contract/contract.ts';
import { isWhole } from '../../account/activity-log.ts';
import { findingsIn } from '../../account/findings.ts';
import { noteEntry, takeArrival } from '../arrival.ts';
import type { Book } from '../book.ts';
import type { Core } from '../core.ts';
import { demoBook } from '../demo-book.ts';
import { emptyDocument } from '../document.ts';
import { newId } from '../ids.ts';
import type { Session } from '../session.ts';
import { accountContent, vaultBook } from '../vault-book.ts';

export function accountHandlers(core: Core): AreaHandlers<'account'> {
  const { accounts, outside, session, files, simulation } = core;
  /** Opens the book to the pages, its log up to date. */
  const enter = async (book: Book, what: 'created' | 'signed-in' | 'recovered') => {
    await takeArrival(core, book);
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
      await enter(vaultBook(accounts, vault), 'created');
      return { recoveryKey };
    },
    signIn: async ({ account, password }) => {
      await forget();
      await enter(vaultBook(accounts, await accounts.signIn(account, password, accountContent)), 'signed-in');
      return sessionOf(session)!;
    },
    recover: async ({ account, recoveryKey, password }) => {
      await forget();
      const recovered = await accounts.recover(account, recoveryKey, password, accountContent);
      await enter(vaultBook(accounts, recovered.vault), 'recovered');
      return { recoveryKey: recovered.recoveryKey };
    },
    changePassword: async ({ password, newPassword }) => {
      await session.book.changePassword(password, newPassword);
      await session.note('password-changed');
      return {};
    },
    restoreBackup: async ({ account }) => {
      await forget();
      await accounts.restoreBackup(account);
      return {};
    },
    activity: () => {
      const { activity, answers } = session.book.document.security;
      const whole = isWhole(activity);
      const findings = findingsIn(activity.entries, whole, new Map(answers.map(({ finding, mine }) => [finding, mine])));
      return { entries: activity.entries.toReversed(), findings, whole };
    },
    answerFinding: async ({ finding, mine }) => {
      await session.book.commit({ change: 'answered', answer: { finding, mine } });
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
  };
}
