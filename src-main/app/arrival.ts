import { Refused } from '#shared/contract/refused.ts';
import type { ActivityKind, Note, Place } from '#shared/domain/activity.ts';
import type { Accounts } from '../account/accounts-interface.ts';
import type { Book } from './book.ts';
import type { Outside } from './outside.ts';

/** A clock may be set right by a minute or so without anyone meaning anything by it. */
const CLOCK_SLACK = 90_000;

interface Arrival {
  accounts: Accounts;
  outside: Outside;
  place: Place;
}

/**
 * Takes what happened outside the vault into its log: tries that failed, a file of tries that is missing or was
 * altered, a clock set back, an older copy of the vault put in place. Then the file begins anew. A disk that takes no writes keeps nobody out: the tries stay
 * where they are.
 */
export async function takeArrival({ accounts, outside, place }: Arrival, book: Book): Promise<void> {
  if (book.account === null) return;
  const { tries: known, activity } = book.document.security;
  const taken = await accounts.takeTries(book.account, known, (sealed) => book.openNotes(sealed));
  const now = outside.now();
  const note = (what: ActivityKind, count = 1): Note => ({ at: now, what, place, count });
  const notes = [...taken.notes];
  // After a restored backup the file belongs to another state of the vault: the restoring itself is the news.
  const restored = taken.notes.some(({ what }) => what === 'backup-restored');
  if (taken.state === 'missing' && !restored) notes.push(note('tries-missing'));
  if (taken.state === 'altered' && !restored) notes.push(note('tries-altered'));
  if (taken.more > 0) notes.push(note('tries-unlisted', taken.more));
  if (book.found.olderCopy) notes.push(note('older-copy'));
  if (book.found.tornTail) notes.push(note('torn-tail'));
  const last = activity.entries.at(-1);
  if (last && now < last.at - CLOCK_SLACK) notes.push(note('clock-back'));
  const start = Buffer.from(outside.randomBytes(32)).toString('base64');
  const before = known && { start: known.start, taken: taken.lines };
  try {
    await book.commit({ change: 'noted', notes, tries: { start, before } });
  } catch (error) {
    if (error instanceof Refused) return;
    throw error;
  }
  await accounts.beginTries(book.account, start);
}

/** Notes that somebody came in, and how. A disk that takes no writes keeps nobody out. */
export async function noteEntry({ outside, place }: Arrival, book: Book, what: ActivityKind): Promise<void> {
  try {
    await book.commit({ change: 'noted', notes: [{ at: outside.now(), what, place, count: 1 }] });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
