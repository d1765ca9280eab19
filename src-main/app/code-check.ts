import { Refused } from '#shared/contract/refused.ts';
import type { Note, Place } from '#shared/domain/activity.ts';
import type { Accounts } from '../account/accounts-interface.ts';
import { stepOf } from '../account/codes.ts';
import { secondsLeft, waitAfter } from '../account/waiting.ts';
import { wrongKey } from '../vault/vault.ts';
import type { Book } from './book.ts';
import type { CodeFactor } from './document-security.ts';
import type { Outside } from './outside.ts';

/**
 * Checks a code against the book's factor. That it was used, or that it was wrong, is durable before anyone hears the
 * answer, so neither ending the program nor signing in again gives further tries.
 * Refused with `account/wait`, `account/wrong-code`, and like any write.
 */
export async function checkCode(
  { accounts, outside, place }: { accounts: Accounts; outside: Outside; place: Place },
  book: Book,
  factor: CodeFactor,
  code: string,
): Promise<void> {
  const now = outside.now();
  if (book.readOnly !== null)
    return checkUnwritten(accounts, book.account!, () => stepOf(factor.secret, code, now, factor.lastStep));
  const left = secondsLeft(factor.failed, factor.lastFailed, now);
  if (left > 0) throw new Refused({ code: 'account/wait', waitSeconds: left });
  const step = stepOf(factor.secret, code, now, factor.lastStep);
  if (step !== null) {
    await book.commit({ change: 'code', code: { ...factor, lastStep: step, failed: 0 }, notes: [] });
    return;
  }
  const failed = factor.failed + 1;
  const note: Note = { at: now, what: 'wrong-code', place, count: 1 };
  await book.commit({ change: 'code', code: { ...factor, failed, lastFailed: now }, notes: [note] });
  throw new Refused({ code: 'account/wrong-code', waitSeconds: waitAfter(failed) });
}

/**
 * Where the vault takes no change, wrong codes are counted and slowed beside it: whoever can write there can lower that
 * count, and could as well copy the vault, which the password alone opens. The owner is not kept out by a damaged journal.
 */
async function checkUnwritten(accounts: Accounts, account: string, find: () => number | null): Promise<void> {
  await accounts.tryCode(account, async () => {
    if (find() === null) throw wrongKey();
  });
}
