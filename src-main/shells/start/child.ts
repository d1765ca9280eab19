import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Runs a program to its end, and keeps what it says. */
export function collect(program: string, args: string[], folder: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (text: Buffer) => {
      output += text.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

export interface Ended {
  /** The exit code; 128 and the signal's number after a signal, as shells count. */
  code: number;
  /** True when it was asked to stop. */
  stopped: boolean;
  milliseconds: number;
}

/**
 * Runs a shell of ours to its end, with our terminal. Signals are passed on. A Node child also notices through its
 * channel when we are killed without one.
 */
export function runShell(program: string, args: string[]): Promise<Ended> {
  const begun = performance.now();
  // Editors set this in their terminals; with it, Electron would be a mere Node.
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env;
  const channel = program === process.execPath ? (['ipc'] as const) : [];
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['inherit', 'inherit', 'inherit', ...channel] });
    let stopped = false;
    const passOn = (signal: NodeJS.Signals) => {
      stopped = true;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, passOn);
    const end = (code: number) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve({ code, stopped, milliseconds: performance.now() - begun });
    };
    child.on('error', () => end(127));
    child.on('exit', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
