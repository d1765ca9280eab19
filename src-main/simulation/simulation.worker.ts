import { parentPort } from 'node:worker_threads';
import { Refused } from '#shared/contract/refused.ts';
import type { FromThread, Task, ToThread } from './protocol.ts';
import { Workbench } from './workbench.ts';

/** A simulation thread: counts futures as it is told, one part at a time, or searches plans, and answers each. */
const port = parentPort;
if (!port) throw new Error('simulation.worker runs as a worker thread');

const workbench = new Workbench();
/** Between slices of a search this thread listens, for this long at most it does not. */
const SLICE_MS = 12;
/** Who waits is told at most so often how far a search is. */
const TELL_MS = 60;
let stopped = '';

port.on('message', (message: ToThread) => {
  if (message.tell === 'ledger') workbench.take(message.key, message.ledger);
  else if (message.tell === 'stop') stopped = message.run;
  else if (message.tell === 'count')
    say(message, () => ({ answer: 'counted', ...told(message), ...workbench.count(message) }));
  else plan(message);
});

function told({ run, part }: Extract<ToThread, { tell: 'count' }>) {
  return { run, part };
}

function plan(task: Extract<ToThread, { tell: 'plan' }>): void {
  const { run } = task;
  let search: ReturnType<Workbench['plan']> | null = null;
  let tell = 0;
  const goOn = () => {
    const since = performance.now();
    say(task, () => {
      if (stopped === run) return { answer: 'stopped', run };
      search ??= workbench.plan(task);
      for (;;) {
        const step = search.next();
        if (step.done) return { answer: 'planned', run, plans: step.value };
        const now = performance.now();
        if (now - since < SLICE_MS) continue;
        setImmediate(goOn);
        if (now < tell) return null;
        tell = now + TELL_MS;
        return { answer: 'planning', run, done: step.value };
      }
    });
  };
  goOn();
}

/** Answers what the work gives, if anything, or how it ended otherwise. */
function say({ run }: Task, work: () => FromThread | null): void {
  let answer: FromThread | null;
  try {
    answer = work();
  } catch (error) {
    if (error instanceof Refused) answer = { answer: 'refused', run, refusal: error.refusal };
    else answer = { answer: 'failed', run, message: error instanceof Error ? (error.stack ?? error.message) : '' };
  }
  if (answer) port!.postMessage(answer);
}
