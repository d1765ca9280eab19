import { isDeepStrictEqual } from 'node:util';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { ImportPreview, ReadingChoices } from '#shared/domain/statement-import.ts';
import type { ReadingTask } from '../imports/reading-messages.ts';
import { ReadingThread } from '../imports/reading-thread.ts';
import type { Outside } from './outside.ts';

interface Read {
  file: string;
  ledger: Ledger;
  choices: ReadingChoices;
  preview: ImportPreview;
}

/** Statements being read, one thread each, and the one that was read last, which is what is saved next. */
export class StatementReadings {
  readonly #outside: Outside;
  readonly #threads = new Map<string, ReadingThread>();
  #last: Read | null = null;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  /** What would become of the file's rows in this ledger. Reading a file again stops reading it before. */
  async preview(file: string, task: ReadingTask, progress: (done: number) => void): Promise<ImportPreview> {
    const { ledger, choices } = task;
    const last = this.#last;
    if (last?.file === file && last.ledger === ledger && isDeepStrictEqual(last.choices, choices)) return last.preview;
    this.cancel(file);
    const { workers, after } = this.#outside;
    const thread = new ReadingThread(task, { worker: workers.imports, after, progress });
    this.#threads.set(file, thread);
    try {
      const preview = await thread.preview;
      this.#last = { file, ledger, choices, preview };
      return preview;
    } finally {
      if (this.#threads.get(file) === thread) this.#threads.delete(file);
    }
  }

  cancel(file: string): void {
    this.#threads.get(file)?.cancel();
  }

  /** Stops every thread and forgets what was read: for when the person signs out. */
  clear(): void {
    for (const thread of this.#threads.values()) thread.cancel();
    this.#last = null;
  }
}
