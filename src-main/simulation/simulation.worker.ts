import { parentPort } from 'node:worker_threads';
import { Refused } from '#shared/contract/refused.ts';
import type { FromThread, ToThread } from './protocol.ts';
import { Workbench } from './workbench.ts';

/** A simulation thread: counts futures as it is told, one part at a time, and answers each. */
const port = parentPort;
if (!port) throw new Error('simulation.worker runs as a worker thread');

const workbench = new Workbench();

port.on('message', (message: ToThread) => {
  if (message.tell === 'ledger') workbench.take(message.key, message.ledger);
  else port.postMessage(answer(message));
});

function answer(task: Extract<ToThread, { tell: 'count' }>): FromThread {
  const { run, part } = task;
  try {
    return { answer: 'counted', run, part, ...workbench.count(task) };
  } catch (error) {
    if (error instanceof Refused) return { answer: 'refused', run, part, refusal: error.refusal };
    return { answer: 'failed', run, part, message: error instanceof Error ? (error.stack ?? error.message) : '' };
  }
}
