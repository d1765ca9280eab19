import { Worker } from 'node:worker_threads';
import { Refused } from '#shared/contract/refused.ts';
import type { Cost } from './cost.ts';
import type { KeeperAnswer, KeeperInput, KeeperVerb } from './keeper.ts';
import { type Answer, answeredValue, END, movable } from './thread-messages.ts';

/** How long a thread may take to end by itself. */
const LONGEST_END_MS = 2_000;

interface Waiting {
  answered(answer: Answer): void;
  failed(error: Error): void;
}

/** A vault's thread, as the rest of the product asks it. */
export class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exit: Promise<void>;
  #number = 0;
  #ended = false;
  #ending: Promise<void> | null = null;

  constructor(code: URL, workerData: { passwordCost: Cost | null; marks: string | null }) {
    this.#worker = new Worker(code, { workerData });
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer) => this.#take(answer.number)?.answered(answer));
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#exit = new Promise((exited) => {
      this.#worker.on('exit', () => {
        this.#fail(new Refused({ code: 'session/locked' }));
        exited();
      });
    });
  }

  call<V extends KeeperVerb>(verb: V, input: KeeperInput<V>): Promise<KeeperAnswer<V>> {
    return this.ask(verb, input) as Promise<KeeperAnswer<V>>;
  }

  /** Asks anything the thread knows. Byte arrays in the input are moved. Refused with `session/locked` once ended. */
  ask(verb: string, input: unknown): Promise<unknown> {
    if (this.#ended) return Promise.reject(new Refused({ code: 'session/locked' }));
    this.#number += 1;
    const number = this.#number;
    const answer = new Promise<Answer>((answered, failed) => this.#waiting.set(number, { answered, failed }));
    this.#worker.ref();
    this.#worker.postMessage({ number, verb, input }, movable(input));
    return answer.then(answeredValue);
  }

  /**
   * Ends the thread and with it every key; what still waits for an answer is refused with `session/locked` at once. The
   * thread wipes its keys, closes its files and leaves by itself: one that is cut off in the middle of native code may
   * take the whole process down. Only one that does not come to it in time is cut off.
   */
  end(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async #end(): Promise<void> {
    this.#fail(new Refused({ code: 'session/locked' }));
    this.#worker.ref();
    this.#worker.postMessage(END);
    const late = setTimeout(() => void this.#worker.terminate(), LONGEST_END_MS);
    await this.#exit;
    clearTimeout(late);
  }

  /** Does the work; if it fails, the thread ends. */
  async endOnFailure<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  #take(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (this.#waiting.size === 0 && !this.#ended) this.#worker.unref();
    return waiting;
  }

  #fail(error: Error): void {
    this.#ended = true;
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}

/** Starts a thread for one vault. */
export function startThread(outside: {
  workers: { vault: URL };
  passwordCost: Cost | null;
  marks?: string | null;
}): Thread {
  return new Thread(outside.workers.vault, { passwordCost: outside.passwordCost, marks: outside.marks ?? null });
}
