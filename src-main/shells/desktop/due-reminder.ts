import type { DueBill } from '#shared/contract/areas/ledger.ts';
import { type Day, daysBetween } from '#shared/domain/day.ts';
import { REMINDER_DAYS } from '#shared/domain/reminder.ts';
import type { Words } from '#shared/words/words.ts';
import type { Backend } from '../../app/backend.ts';
import type { Followed } from './follow-page.ts';

/** Shows one notification of the system. */
export type Notify = (title: string, text: string) => void;

/**
 * Reminds of due bills by the system's notifications, for who asked for them; once a day for each bill. Amounts are
 * never told. With hidden amounts, or when the vault is locked, only how many bills there are: after a lock nothing is
 * kept here but on which days something falls due.
 */
export class DueReminder {
  readonly #backend: Backend;
  readonly #notify: Notify;
  #preferences: Followed | null = null;
  #ahead: readonly Day[] = [];
  /** What was told, by the day it was told on. */
  #told: { day: Day | null; bills: Set<string>; count: number } = { day: null, bills: new Set(), count: 0 };

  constructor(backend: Backend, notify: Notify) {
    this.#backend = backend;
    this.#notify = notify;
  }

  follow(preferences: Followed): void {
    this.#preferences = preferences;
  }

  /** Looks what is due today, and tells what was not told yet. Called after a sign-in, on waking, and now and then. */
  async look(words: Words): Promise<void> {
    const wanted = this.#preferences;
    if (!wanted?.notifications || wanted.reminders === false) return;
    const days = wanted.reminderDays ?? REMINDER_DAYS;
    const about = await this.#backend.dispatch('about.show', {});
    if (!about.ok) return;
    const { today } = about.value as { today: Day };
    if (this.#told.day !== today) this.#told = { day: today, bills: new Set(), count: 0 };
    // A margin beyond the days asked for, so that a locked program still knows what comes up tomorrow.
    const reply = await this.#backend.dispatch('ledger.due', { days: Math.min(days + 31, 366) });
    if (reply.ok) this.#tell(words, reply.value as DueBill[], today, days, wanted.discreet === true);
    else this.#tellCount(words, today, days);
  }

  #tell(words: Words, bills: readonly DueBill[], today: Day, days: number, discreet: boolean): void {
    const dated = bills.map(({ record, title }) => ({ id: record.id, title, due: dueDayOf(record) }));
    this.#ahead = dated.map(({ due }) => due);
    const fresh = dated.filter(({ id, due }) => daysBetween(today, due) <= days && !this.#told.bills.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) this.#told.bills.add(id);
    this.#told.count = this.#told.bills.size;
    const say = words.desktop.reminder;
    const named = fresh.slice(0, 3).map(({ title, due }) => say.one(title, daysBetween(today, due)));
    if (discreet) this.#notify(say.some(fresh.length), say.look);
    else
      this.#notify(
        fresh.length === 1 ? named[0]! : say.some(fresh.length),
        fresh.length === 1 ? say.look : named.join('\n'),
      );
  }

  #tellCount(words: Words, today: Day, days: number): void {
    const count = this.#ahead.filter((due) => daysBetween(today, due) <= days).length;
    if (count <= this.#told.count) return;
    this.#told.count = count;
    this.#notify(words.desktop.reminder.some(count), words.desktop.reminder.look);
  }
}

function dueDayOf(record: DueBill['record']): Day {
  return 'due' in record ? (record.due as Day) : record.day;
}
