import type { Ledger } from '#shared/domain/ledger.ts';
import type { Plans } from '#shared/domain/plan.ts';
import { countFutures } from '../engine/forecast/count-futures.ts';
import type { Counted } from '../engine/forecast/counted.ts';
import type { Frame } from '../engine/forecast/frame.ts';
import { type Person, personOn } from '../engine/forecast/person.ts';
import { type Prepared, prepare } from '../engine/forecast/prepare.ts';
import { planSearch } from '../engine/plan/plan-search.ts';
import type { ToThread } from './protocol.ts';

type CountTask = Extract<ToThread, { tell: 'count' }>;
type PlanTask = Extract<ToThread, { tell: 'plan' }>;

/** What one thread keeps between its parts: the ledger, the person read from it, and the run it works on. */
export class Workbench {
  #key = -1;
  #ledger: Ledger | null = null;
  #person: { of: string; person: Person } | null = null;
  #prepared: { run: string; prepared: Prepared } | null = null;

  take(key: number, ledger: Ledger): void {
    this.#key = key;
    this.#ledger = ledger;
    this.#person = null;
    this.#prepared = null;
  }

  /** Counts the futures `from` up to, not including, `to`. Refused as `prepare` is. */
  count(task: CountTask): { frame: Frame; counted: Counted } {
    const prepared = this.#preparedFor(task);
    return { frame: prepared.frame, counted: countFutures(prepared, task.from, task.to) };
  }

  /** Searches plans, step by step. Refused as `planSearch` is. */
  plan(task: PlanTask): Generator<number, Plans> {
    return planSearch(this.#personFor(task), task.request);
  }

  #preparedFor(task: CountTask): Prepared {
    if (this.#prepared?.run === task.run) return this.#prepared.prepared;
    const prepared = prepare(this.#personFor(task), task.request);
    this.#prepared = { run: task.run, prepared };
    return prepared;
  }

  #personFor({ key, day, request: { corrections } }: CountTask | PlanTask): Person {
    if (this.#ledger === null || this.#key !== key) throw new Error('the ledger of this run was not sent');
    const of = JSON.stringify([day, corrections]);
    if (this.#person?.of !== of) this.#person = { of, person: personOn(this.#ledger, day, corrections) };
    return this.#person.person;
  }
}
