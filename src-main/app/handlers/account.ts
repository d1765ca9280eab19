import type { AreaHandlers } from '#shared/contract/contract.ts';
import type { Core } from '../core.ts';
import { demoBook } from '../demo-book.ts';
import { emptyDocument } from '../document.ts';
import { newId } from '../ids.ts';
import type { Session } from '../session.ts';
import { accountContent, vaultBook } from '../vault-book.ts';

export function accountHandlers({ accounts, outside, session, files, simulation }: Core): AreaHandlers<'account'> {
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
      await session.begin(vaultBook(accounts, vault));
      return { recoveryKey };
    },
    signIn: async ({ account, password }) => {
      await forget();
      await session.begin(vaultBook(accounts, await accounts.signIn(account, password, accountContent)));
      return sessionOf(session)!;
    },
    recover: async ({ account, recoveryKey, password }) => {
      await forget();
      const recovered = await accounts.recover(account, recoveryKey, password, accountContent);
      await session.begin(vaultBook(accounts, recovered.vault));
      return { recoveryKey: recovered.recoveryKey };
    },
    changePassword: async ({ password, newPassword }) => {
      await session.book.changePassword(password, newPassword);
      return {};
    },
    restoreBackup: async ({ account }) => {
      await forget();
      await accounts.restoreBackup(account);
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
