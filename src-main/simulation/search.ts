import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { PlanRequest } from '#shared/domain/plan.ts';

/** A thread that has ended so often during a search is ended by the search. */
const MOST_TRIES = 2;

/** A search for plans under way. It is one piece of work: each step depends on what the ones before it found. */
export class Search {
  readonly id: string;
  readonly key: number;
  readonly ledger: Ledger;
  readonly day: Day;
  readonly request: PlanRequest;
  #waiting = true;
  #tries = 0;
  #done = 0;

  constructor(id: string, key: number, ledger: Ledger, day: Day, request: PlanRequest) {
    this.id = id;
    this.key = key;
    this.ledger = ledger;
    this.day = day;
    this.request = request;
  }

  /** True once: then it has to be handed out. */
  take(): boolean {
    const waiting = this.#waiting;
    this.#waiting = false;
    return waiting;
  }

  /** Puts it back when its thread was lost; false when it was tried often enough. */
  again(): boolean {
    this.#waiting = ++this.#tries < MOST_TRIES;
    return this.#waiting;
  }

  /** The share done, which only grows. */
  reached(done: number): number {
    this.#done = Math.max(this.#done, done);
    return this.#done;
  }
}
