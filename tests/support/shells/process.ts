import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Started {
  child: ChildProcess;
  out(): string;
  err(): string;
  /** Waits until stdout holds the pattern. Rejects with everything said when the process ends without it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits for the end; the exit code, or the signal's name. */
  ended: Promise<number | string>;
}

const running = new Set<ChildProcess>();

/** Starts a .ts program on this Node. `endAll` sees to it that no test leaves one behind. */
export function startProgram(file: string, args: string[], options: SpawnOptions = {}): Started {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  running.add(child);
  let out = '';
  let err = '';
  child.stdout?.on('data', (text: Buffer) => {
    out += text.toString();
  });
  child.stderr?.on('data', (text: Buffer) => {
    err += text.toString();
  });
  // Not `close`: that never comes once a channel to the child was given up.
  const drained = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'end'));
  const ended = once(child, 'exit').then(async ([code, signal]) => {
    running.delete(child);
    await Promise.all(drained);
    return (code ?? signal) as number | string;
  });
  return {
    child,
    out: () => out,
    err: () => err,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(out);
          if (found) resolve(found);
        };
        child.stdout?.on('data', look);
        look();
        void ended.then((end) => reject(new Error(`ended (${end}) without ${pattern}:\n${out}\n${err}`)));
      }),
  };
}

export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
