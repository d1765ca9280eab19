import { Worker } from 'node:worker_threads';
import { Refused } from '#shared/contract/refused.ts';
import type { Cost } from './cost.ts';
import type { KeeperAnswer, KeeperInput, KeeperVerb } from './keeper.ts';
import { type Answer, answeredValue, movable } from './thread-messages.ts';

interface Waiting {
  answered(answer: Answer): void;
  failed(error: Error): void;
}

/** A vault's thread, as the rest of the product asks it. */
export class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;
  #ended = false;

  constructor(code: URL, workerData: { passwordCost: Cost | null; marks: string | null }) {
    this.#worker = new Worker(code, { workerData });
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer) => this.#take(answer.number)?.answered(answer));
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.#fail(new Refused({ code: 'session/locked' })));
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

  /** Ends the thread and with it every key. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
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
    if (this.#waiting.size === 0) this.#worker.unref();
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
