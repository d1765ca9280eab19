import { Worker } from 'node:worker_threads';
import { Refused } from '#shared/contract/refused.ts';
import type { ImportPreview } from '#shared/domain/statement-import.ts';
import type { ReadingAnswer, ReadingTask } from './reading-messages.ts';

/** The most memory that reading one statement may take; what needs more is no statement. */
const MOST_MEMORY_MB = 2_048;
/** A statement of a hundred thousand rows takes seconds; one that takes this long was made to. */
const LONGEST_MS = 120_000;

interface Surroundings {
  /** The thread's code. */
  worker: URL;
  after(milliseconds: number, callback: () => void): () => void;
  progress(done: number): void;
}

/** A statement being read on a thread of its own, which can be stopped at any moment. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly preview: Promise<ImportPreview>;
  #stopped: Refused | null = null;

  constructor(task: ReadingTask, { worker, after, progress }: Surroundings) {
    this.#worker = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    const stopClock = after(LONGEST_MS, () => this.#stop(new Refused({ code: 'import/too-slow' })));
    this.preview = new Promise<ImportPreview>((resolve, reject) => {
      this.#worker.on('message', (answer: ReadingAnswer) => {
        if (answer.answer === 'progress') progress(answer.done);
        else if (answer.answer === 'read') resolve(answer.preview);
        else if (answer.answer === 'refused') reject(new Refused(answer.refusal));
        else reject(new Error(answer.message));
      });
      this.#worker.on('error', (error: Error & { code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refused({ code: 'import/too-slow' }) : error),
      );
      this.#worker.on('exit', () => reject(this.#stopped ?? new Error('a reading thread ended without an answer')));
    }).finally(stopClock);
    this.#worker.postMessage(task);
  }

  /** Stops reading: the preview is refused with `import/cancelled`. */
  cancel(): void {
    this.#stop(new Refused({ code: 'import/cancelled' }));
  }

  #stop(why: Refused): void {
    this.#stopped ??= why;
    void this.#worker.terminate();
  }
}
