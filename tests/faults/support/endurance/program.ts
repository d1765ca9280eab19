import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Reply } from '#shared/contract/reply.ts';

/** A call for the program to make at a moment (milliseconds since 1970), with a file to hold before it or memory to weigh after. */
export interface Asked {
  number: number;
  at: number;
  name: string;
  input: unknown;
  file?: { name: string; bytes: Uint8Array };
  weigh?: boolean;
}

export interface Answer {
  number: number;
  reply: Reply;
  memory: number | null;
}

const LIVING = fileURLToPath(new URL('./living-program.ts', import.meta.url));
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_OPTIONS)/.test(name)));

/** The product running in a process that can be killed at any moment. */
export class Program {
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, Answer>();
  #waiting = new Map<number, (answer: Answer | null) => void>();
  #number = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (answer: Answer) => {
      this.#answers.set(answer.number, answer);
      this.#waiting.get(answer.number)?.(answer);
    });
    child.on('exit', () => {
      for (const waiting of this.#waiting.values()) waiting(null);
    });
  }

  static async start(folder: string, now: number): Promise<Program> {
    const child = fork(LIVING, [folder, String(now)], {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      env: ENV,
    });
    const program = new Program(child);
    if ((await program.#answer(0)) === null) throw new Error('the program ended before it had begun');
    return program;
  }

  /** Sends a call; the answer is null when the process ends before it. */
  ask(asked: Omit<Asked, 'number'>): Promise<Answer | null> {
    const number = ++this.#number;
    this.#child.send({ ...asked, number });
    return this.#answer(number);
  }

  /** SIGKILL; resolves when the process is gone and every answer that it sent has arrived. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = Promise.all([once(this.#child, 'exit'), once(this.#child, 'disconnect')]);
    this.#child.kill('SIGKILL');
    await gone;
  }

  #answer(number: number): Promise<Answer | null> {
    const known = this.#answers.get(number);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => this.#waiting.set(number, resolve));
  }
}
