import { Refused } from '#shared/contract/refused.ts';
import type { Note, Place } from '#shared/domain/activity.ts';
import { stepOf } from '../account/codes.ts';
import { secondsLeft, waitAfter } from '../account/waiting.ts';
import type { Book } from './book.ts';
import type { Outside } from './outside.ts';
import type { CodeFactor } from './security.ts';

/**
 * Checks a code against the book's factor. That it was used, or that it was wrong, is durable before anyone hears the
 * answer, so neither ending the program nor signing in again gives further tries.
 * Refused with `account/wait`, `account/wrong-code`, and like any write.
 */
export async function checkCode(
  { outside, place }: { outside: Outside; place: Place },
  book: Book,
  factor: CodeFactor,
  code: string,
): Promise<void> {
  const now = outside.now();
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
