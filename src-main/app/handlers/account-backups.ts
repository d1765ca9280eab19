import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { ActivityKind, Note } from '#shared/domain/activity.ts';
import { scoreOn } from '../../engine/score.ts';
import type { Core } from '../core.ts';
import { lastChangeIn } from '../document.ts';
import { todayOf } from '../today.ts';

type Verbs =
  | 'backups'
  | 'secondBackups'
  | 'backupContents'
  | 'restoreBackup'
  | 'restoreBackupAsNew'
  | 'secondFolder'
  | 'setSecondFolder'
  | 'backUp'
  | 'surroundings'
  | 'exportVault'
  | 'importVault'
  | 'eraseForGood';

/** Copies of an account: where they lie, what they hold, how one is put back, taken elsewhere or let go of for good. */
export function backupHandlers(
  { accounts, files, outside, place, session }: Core,
  forget: () => Promise<void>,
): Pick<AreaHandlers<'account'>, Verbs> {
  const note = (what: ActivityKind): Note => ({ at: outside.now(), what, place, count: 1 });
  const second = () => session.book.document.security.second;
  const secondPath = (asked: boolean | undefined) => (asked ? (second()?.path ?? refuse()) : null);

  function own(): string {
    const { account } = session.book;
    if (account === null) throw new Refused({ code: 'account/unknown' });
    return account;
  }

  /** There, as far as a backup has ever been made in it. */
  async function secondFolder() {
    const path = second()?.path ?? null;
    const backups = path === null ? [] : await accounts.backups(own(), path);
    return { path, there: backups.length > 0 };
  }

  /** What was to leave the second folder has left it. */
  async function forgotten(elsewhere: Outcome): Promise<void> {
    const known = second();
    if (!known || known.forgetBefore === null || typeof elsewhere !== 'string') return;
    await session.commit({ change: 'second', second: { ...known, forgetBefore: null }, notes: [] });
  }

  return {
    backups: ({ account }) => accounts.backups(account),
    secondBackups: async () => {
      const path = second()?.path;
      return path === undefined ? [] : accounts.backups(own(), path);
    },
    backupContents: async ({ backup, second: asked }) => {
      own();
      const document = await session.book.readBackup(backup, secondPath(asked));
      const at =
        (await accounts.backups(own(), secondPath(asked))).find(({ id }) => id === backup)?.at ?? outside.now();
      const day = todayOf({ ...outside, now: () => at, utcOffsetMinutes: (now) => outside.utcOffsetMinutes(now) });
      return {
        records: document.ledger.records.length,
        lastChange: lastChangeIn(document),
        score: scoreOn(document.ledger, day).score,
      };
    },
    restoreBackup: async ({ account, backup, second: asked }) => {
      const path = secondPath(asked);
      await forget();
      await accounts.restoreBackup(account, backup, path);
      return {};
    },
    restoreBackupAsNew: async ({ account, backup, second: asked }) => ({
      account: await accounts.restoreBackupAsNew(account, backup, secondPath(asked)),
    }),
    secondFolder,
    setSecondFolder: async ({ path }) => {
      own();
      if (path === null) {
        await session.commit({ change: 'second', second: null, notes: [note('second-folder-removed')] });
        return secondFolder();
      }
      await session.book.beginSecond(path);
      const chosen = { path, forgetBefore: null };
      await session.commit({ change: 'second', second: chosen, notes: [note('second-folder-set')] });
      demandMade((await session.book.backUp()).elsewhere);
      return secondFolder();
    },
    backUp: async () => {
      own();
      const { here, elsewhere } = await session.book.backUp();
      demandMade(here);
      demandMade(elsewhere);
      await forgotten(elsewhere);
      return {};
    },
    surroundings: () => accounts.surroundings(own()),
    exportVault: async () => {
      const bytes = await session.book.archive();
      await session.note('backup-exported');
      const name = `${session.book.name}.simsim-vault`;
      return { file: files.hold({ name, type: 'application/octet-stream', bytes }) };
    },
    importVault: async ({ file, password, keyFile }) => ({
      account: await accounts.importVault(files.get(file).bytes, password, keyFile),
    }),
    eraseForGood: async ({ password }) => {
      const { book } = session;
      await book.checkPassword(password);
      await session.commit({ change: 'undo-forgotten' });
      const before = second();
      const notes = [note('erased')];
      const after = before && { ...before, forgetBefore: outside.now() + 1 };
      await session.commit({ change: 'second', second: after, notes });
      await book.forgetEarlier();
      // A second folder that is away now forgets when it is there again: the account remembers.
      if (before) await forgotten((await book.backUp()).elsewhere);
      return {};
    },
  };
}

function refuse(): never {
  throw new Refused({ code: 'vault/backup-folder' });
}

type Outcome = Awaited<ReturnType<Core['session']['book']['backUp']>>['elsewhere'];

function demandMade(outcome: Outcome): void {
  if (outcome !== null && typeof outcome !== 'string') throw new Refused(outcome);
}
