import { Refused } from '#shared/contract/refused.ts';
import type { ActivityKind, Place } from '#shared/domain/activity.ts';
import { isWrongKey } from '../vault/vault.ts';
import { readSignInRecord, type SignInRecord, writeSignInRecord } from './sign-in-record.ts';
import { addTry } from './try-file.ts';
import { secondsLeft, waitAfter } from './waiting.ts';

type WrongCode =
  | 'account/wrong-password'
  | 'account/wrong-password-or-key-file'
  | 'account/wrong-recovery-key'
  | 'account/wrong-code';

const KIND: Record<WrongCode, ActivityKind> = {
  'account/wrong-password': 'wrong-password',
  'account/wrong-password-or-key-file': 'wrong-password',
  'account/wrong-recovery-key': 'wrong-recovery-key',
  'account/wrong-code': 'wrong-code',
};

/** Counts wrong tries per account and slows them; never locks anyone out for good. */
export class Tries {
  readonly #now: () => number;
  readonly #place: Place | null;
  /** What could not be written: a disk that takes no writes neither lifts the slowing nor keeps the owner out. */
  readonly #unwritten = new Map<string, SignInRecord>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(now: () => number, place: Place | null) {
    this.#now = now;
    this.#place = place;
  }

  /**
   * Runs one try of a key; tries at one account take turns. It is counted before it is made, so that ending the
   * program meanwhile gains nothing, and uncounted when it was right or never came to compare the key.
   * Refused with `account/wait`, or `wrong` and the seconds to wait next.
   */
  try<Value>(folder: string, wrong: WrongCode, work: () => Promise<Value>): Promise<Value> {
    const before = this.#turns.get(folder) ?? Promise.resolve();
    const turn = before.then(() => this.#try(folder, wrong, work));
    this.#turns.set(
      folder,
      turn.catch(() => {}),
    );
    return turn;
  }

  /** Notes that the account was opened just now. */
  async opened(folder: string): Promise<void> {
    await this.#keep(folder, { version: 1, lastOpened: this.#now(), failed: 0, lastFailed: 0 });
  }

  async #try<Value>(folder: string, wrong: WrongCode, work: () => Promise<Value>): Promise<Value> {
    const before = this.#unwritten.get(folder) ?? (await readSignInRecord(folder));
    const now = this.#now();
    const left = secondsLeft(before.failed, before.lastFailed, now);
    if (left > 0) throw new Refused({ code: 'account/wait', waitSeconds: left });
    const counted = { ...before, failed: before.failed + 1, lastFailed: now };
    await this.#keep(folder, counted);
    const takeBack = await addTry(folder, { at: now, what: KIND[wrong], place: this.#place, count: 1 });
    try {
      const value = await work();
      await takeBack();
      await this.opened(folder);
      return value;
    } catch (error) {
      if (isWrongKey(error)) throw new Refused({ code: wrong, waitSeconds: waitAfter(counted.failed) });
      await takeBack();
      await this.#keep(folder, before);
      throw error;
    }
  }

  async #keep(folder: string, record: SignInRecord): Promise<void> {
    try {
      await writeSignInRecord(folder, record);
      this.#unwritten.delete(folder);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#unwritten.set(folder, record);
    }
  }
}
