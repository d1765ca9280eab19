import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { type Keeper, keeperOf } from './keeper.ts';
import { nodeFiles } from './node-files.ts';
import { argon2id, readySodium } from './sodium.ts';
import { type Answer, answerOf, END, movable, type Question } from './thread-messages.ts';

/** One vault's thread: the keys never leave it, and ending it is what locking means. It answers one question at a time. */
const port = parentPort!;
let turn: Promise<unknown> = Promise.resolve();
let keeper: Keeper | null = null;

async function answer({ number, verb, input }: Question): Promise<Answer> {
  try {
    return { number, outcome: 'value', value: await ask(verb, input) };
  } catch (error) {
    return answerOf(number, error);
  }
}

async function ask(verb: string, input: unknown): Promise<unknown> {
  if (verb === 'guesses') return (await import('./password-guesses.ts')).passwordGuesses(input as never);
  keeper ??= await startKeeper();
  const call = keeper[verb as keyof Keeper] as (input: unknown) => Promise<unknown>;
  return call(input);
}

async function startKeeper(): Promise<Keeper> {
  const sodium = await readySodium();
  return keeperOf({
    files: nodeFiles,
    sodium,
    stretch: argon2id(sodium),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    marks: workerData.marks,
    passwordCost: workerData.passwordCost,
    clock: () => performance.now(),
  });
}

/** Without its port the thread has nothing left to wait for, and so it leaves by itself. */
async function end(): Promise<void> {
  await keeper?.close(null).catch(() => {});
  port.close();
}

port.on('message', (question: Question | typeof END) => {
  turn = turn.then(async () => {
    if (question === END) return end();
    const answered = await answer(question);
    port.postMessage(answered, answered.outcome === 'value' ? movable(answered.value) : []);
  });
});
