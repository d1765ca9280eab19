import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const COMMITTING = fileURLToPath(new URL('./committing-child.ts', import.meta.url));

/** A child that has signed in; `lines` grows with what it prints. */
export interface Child {
  lines: string[];
  kill(): Promise<void>;
}

/** Starts a child on the account and waits until it is signed in. */
export async function childOn(folder: string, id: string, password: string, mode: 'commit' | 'hold'): Promise<Child> {
  const child = spawn(process.execPath, [COMMITTING, folder, id, password, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const complaints: string[] = [];
  child.stderr.on('data', (data) => complaints.push(String(data)));
  await new Promise<void>((ready, failed) => {
    let rest = '';
    child.stdout.on('data', (data) => {
      const parts = (rest + data).split('\n');
      rest = parts.pop()!;
      lines.push(...parts);
      if (lines.includes('ready')) ready();
    });
    child.on('exit', (code) => failed(new Error(`the child ended with ${code}: ${complaints.join('')}`)));
  });
  return { lines, kill: () => killed(child) };
}

async function killed(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}
