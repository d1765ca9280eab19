import type { Ledger } from '#shared/domain/ledger.ts';
import { countFutures } from '../engine/forecast/count-futures.ts';
import type { Counted } from '../engine/forecast/counted.ts';
import type { Frame } from '../engine/forecast/frame.ts';
import { type Person, personOn } from '../engine/forecast/person.ts';
import { type Prepared, prepare } from '../engine/forecast/prepare.ts';
import type { ToThread } from './protocol.ts';

type Task = Extract<ToThread, { tell: 'count' }>;

/** What one thread keeps between its parts: the ledger, the person read from it, and the run it works on. */
export class Workbench {
  #key = -1;
  #ledger: Ledger | null = null;
  #person: { day: string; person: Person } | null = null;
  #prepared: { run: string; prepared: Prepared } | null = null;

  take(key: number, ledger: Ledger): void {
    this.#key = key;
    this.#ledger = ledger;
    this.#person = null;
    this.#prepared = null;
  }

  /** Counts the futures `from` up to, not including, `to`. Refused as `prepare` is. */
  count(task: Task): { frame: Frame; counted: Counted } {
    const prepared = this.#preparedFor(task);
    return { frame: prepared.frame, counted: countFutures(prepared, task.from, task.to) };
  }

  #preparedFor(task: Task): Prepared {
    if (this.#prepared?.run === task.run) return this.#prepared.prepared;
    if (this.#ledger === null || this.#key !== task.key) throw new Error('the ledger of this run was not sent');
    if (this.#person?.day !== task.day) {
      this.#person = { day: task.day, person: personOn(this.#ledger, task.day) };
    }
    const prepared = prepare(this.#person.person, task.request);
    this.#prepared = { run: task.run, prepared };
    return prepared;
  }
}
