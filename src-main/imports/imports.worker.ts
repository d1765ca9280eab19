import { parentPort } from 'node:worker_threads';
import { Refused } from '#shared/contract/refused.ts';
import { readStatement } from './read-statement.ts';
import type { ReadingAnswer, ReadingTask } from './reading-messages.ts';

/** A reading thread: reads one statement and ends. Whatever a file does to it, the rest of the product goes on. */
const port = parentPort;
if (!port) throw new Error('imports.worker runs as a worker thread');

const tell = (answer: ReadingAnswer) => port.postMessage(answer);

port.once('message', ({ bytes, ledger, choices, memory }: ReadingTask) => {
  try {
    const progress = (done: number) => tell({ answer: 'progress', done });
    tell({ answer: 'read', preview: readStatement(bytes, { ledger, ...choices, memory, progress }) });
  } catch (error) {
    if (error instanceof Refused) tell({ answer: 'refused', refusal: error.refusal });
    else tell({ answer: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : '' });
  }
  port.close();
});
