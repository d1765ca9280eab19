import { readFileSync } from 'node:fs';

/**
 * Calls back at every Enter, for as long as there is a terminal (or a pipe) to read from. Its end is not ours: the
 * program goes on without. A job in the background must not read its terminal, or the system stops it.
 */
export function onEnter(callback: () => void): void {
  const { stdin } = process;
  stdin.on('data', (typed: Buffer) => {
    if (typed.includes(0x0a) || typed.includes(0x0d)) callback();
  });
  stdin.on('error', () => stdin.pause());
  const attend = () => (inForeground() ? stdin.resume() : stdin.pause());
  attend();
  if (process.platform !== 'win32') process.on('SIGCONT', attend);
}

/** False when stdin is a terminal that another job has to itself just now. Known on Linux; elsewhere assumed true. */
function inForeground(): boolean {
  if (!process.stdin.isTTY) return true;
  try {
    // pid (name) state ppid pgrp session tty tpgid; the name may hold anything, so count from its end.
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return group === foreground;
  } catch {
    return true;
  }
}
