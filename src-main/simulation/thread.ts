import { Worker } from 'node:worker_threads';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { FromThread, Task, ToThread } from './protocol.ts';

/** One worker thread, started when it is first needed and again after a crash. It does one task at a time. */
export class Thread {
  readonly #url: URL;
  readonly #answered: (thread: Thread, answer: FromThread) => void;
  readonly #died: (thread: Thread, error: Error) => void;
  #worker: Worker | null = null;
  #ledger = -1;
  #busy = false;

  constructor(
    url: URL,
    answered: (thread: Thread, answer: FromThread) => void,
    died: (thread: Thread, error: Error) => void,
  ) {
    this.#url = url;
    this.#answered = answered;
    this.#died = died;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Hands over a task; the ledger goes along only when the thread does not have that revision. */
  give(task: Task, ledger: Ledger): void {
    const worker = this.#running();
    this.#busy = true;
    worker.ref(); // a busy thread keeps the process alive, an idle one must not
    if (this.#ledger !== task.key) {
      this.#ledger = task.key;
      worker.postMessage({ tell: 'ledger', key: task.key, ledger } satisfies ToThread);
    }
    worker.postMessage(task);
  }

  /** Asks it to end a search; it is free when it has answered. */
  stop(run: string): void {
    this.#worker?.postMessage({ tell: 'stop', run } satisfies ToThread);
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#forget();
    await worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#url);
    const current = (then: () => void) => this.#worker === worker && then();
    worker.on('message', (answer: FromThread) => current(() => this.#take(worker, answer)));
    worker.on('error', (error: Error) => current(() => this.#lost(error)));
    worker.on('exit', (code) => current(() => this.#lost(new Error(`a simulation thread ended with ${code}`))));
    this.#worker = worker;
    return worker;
  }

  #take(worker: Worker, answer: FromThread): void {
    if (answer.answer !== 'planning') {
      this.#busy = false;
      worker.unref();
    }
    this.#answered(this, answer);
  }

  #lost(error: Error): void {
    const wasBusy = this.#busy;
    this.#forget();
    if (wasBusy) this.#died(this, error);
  }

  #forget(): void {
    this.#worker = null;
    this.#ledger = -1;
    this.#busy = false;
  }
}
