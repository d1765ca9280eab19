import type { Notice } from '#shared/contract/notice.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { ActivityKind, Place } from '#shared/domain/activity.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { Backend } from './backend.ts';
import type { Book } from './book.ts';
import type { Change } from './document.ts';
import { applyEdit, type Edit, joined } from './edit.ts';
import { newId } from './ids.ts';
import type { Outside } from './outside.ts';
import { nextOccurrences } from './recurring-bills.ts';
import { Removals } from './removals.ts';
import { stepOf } from './step-of.ts';
import { todayOf, untilMidnight } from './today.ts';

const MS_PER_MINUTE = 60_000;
/** How long an opened book waits for its code. */
const CODE_MINUTES = 3;

type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;
type LockReason = Parameters<Backend['lock']>[0];

/** Who is signed in, and when that ends: the open book, the idle clock, the turn of the day. */
export class Session {
  readonly #outside: Outside;
  readonly #inTurn: InTurn;
  readonly #notify: (notice: Notice) => void;
  readonly #place: Place;
  #removals = new Removals();
  #book: Book | null = null;
  /** Opened by its password; nothing of it is served until its code was right. */
  #waiting: Book | null = null;
  #stopWaiting = () => {};
  #revision = 0;
  /** Settles when the book that was locked last has let go of its files. */
  #ending: Promise<void> = Promise.resolve();
  #stopIdle = () => {};
  #stopMidnight = () => {};

  constructor(outside: Outside, inTurn: InTurn, notify: (notice: Notice) => void, place: Place) {
    this.#outside = outside;
    this.#inTurn = inTurn;
    this.#notify = notify;
    this.#place = place;
  }

  /** The open book, or null. */
  get open(): Book | null {
    return this.#book;
  }

  /** The open book. Throws `session/locked`. */
  get book(): Book {
    if (!this.#book) throw new Refused({ code: 'session/locked' });
    return this.#book;
  }

  get ledger(): Ledger {
    return this.book.document.ledger;
  }

  get today(): Day {
    return todayOf(this.#outside);
  }

  /** The book that waits for its code. Throws `account/code-expired`. */
  get waiting(): Book {
    if (!this.#waiting) throw new Refused({ code: 'account/code-expired' });
    return this.#waiting;
  }

  /** Keeps an opened book from everyone until its code was right; not for long. */
  async wait(book: Book): Promise<void> {
    await this.#endWaiting();
    this.#waiting = book;
    this.#stopWaiting = this.#outside.after(CODE_MINUTES * MS_PER_MINUTE, () => {
      void this.#endWaiting().catch(() => undefined);
    });
  }

  async #endWaiting(): Promise<void> {
    const book = this.#waiting;
    this.#waiting = null;
    this.#stopWaiting();
    if (book) await book.lock();
  }

  async begin(book: Book): Promise<void> {
    if (book === this.#waiting) {
      this.#waiting = null;
      this.#stopWaiting();
    }
    await this.end('taken-over');
    this.#book = book;
    this.#removals = new Removals();
    this.touch();
    this.#waitForMidnight();
    await this.#enterRecurringBills().catch(unlessRefused);
  }

  /** Locks what is open, if anything, and tells the pages why. */
  async end(why: LockReason): Promise<void> {
    await this.#endWaiting();
    const book = this.#book;
    if (!book) return this.#ending;
    this.#book = null;
    this.#stopIdle();
    this.#stopMidnight();
    this.#notify({ notice: 'locked', why });
    this.#ending = book.lock();
    return this.#ending;
  }

  /** A sign of life: the idle clock starts again. */
  touch(): void {
    this.#stopIdle();
    if (!this.#book) return;
    const minutes = this.#book.document.preferences.autoLockMinutes;
    this.#stopIdle = this.#outside.after(minutes * MS_PER_MINUTE, () => void this.end('idle').catch(() => undefined));
  }

  /** Commits an edit together with what recurring bills bring after it, as one step that one undo takes back: its id. */
  async edit(edit: Edit): Promise<string> {
    const after = applyEdit(this.ledger, edit);
    const next = nextOccurrences(after, this.today, () => newId(this.#outside));
    return this.#commitStep(next ? joined(edit, next) : edit, false);
  }

  /** Takes something into the activity log. */
  async note(what: ActivityKind, count = 1): Promise<void> {
    await this.book.commit({ change: 'noted', notes: [{ at: this.#outside.now(), what, place: this.#place, count }] });
  }

  /** Commits any other change. */
  async commit(change: Change): Promise<void> {
    await this.book.commit(change);
    this.#revision++;
    this.#notify({ notice: 'ledger-changed', revision: this.#revision });
  }

  async #commitStep(edit: Edit, automatic: boolean): Promise<string> {
    const named = { id: newId(this.#outside), at: this.#outside.now(), automatic };
    await this.commit({ change: 'edit', step: stepOf(this.book.document, edit, named) });
    const removed = this.#removals.noteworthy(edit.remove.length, this.ledger.records.length);
    if (removed !== null) await this.note('removed-many', removed);
    return named.id;
  }

  async #enterRecurringBills(): Promise<void> {
    if (!this.#book) return;
    const next = nextOccurrences(this.ledger, this.today, () => newId(this.#outside));
    if (next) await this.#commitStep(next, true);
  }

  #waitForMidnight(): void {
    this.#stopMidnight();
    const day = this.today;
    // Woken at least hourly, since a sleeping computer's timers do not run.
    const wait = Math.min(untilMidnight(this.#outside) + 1000, 60 * MS_PER_MINUTE);
    this.#stopMidnight = this.#outside.after(wait, () => {
      if (!this.#book) return;
      if (this.today !== day) {
        this.#notify({ notice: 'day-changed', day: this.today });
        void this.#inTurn(() => this.#enterRecurringBills()).catch(() => undefined);
      }
      this.#waitForMidnight();
    });
  }
}

/** A vault that takes no change just now can be read all the same; what recurs is entered another day. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refused) || !error.refusal.code.startsWith('vault/')) throw error;
}
