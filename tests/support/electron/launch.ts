import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Order, Told } from './control.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LONGEST_START = 30_000;

export interface Desktop {
  /** The window's page. */
  page: Page;
  child: ChildProcess;
  /** What the shell did with the system so far: windows, menus, dialogs, refused requests. */
  told: Told[];
  /** Everything that was told under a name. */
  of(name: string): unknown[];
  order(order: Order): void;
  /** Quits as a person would; the exit code. */
  quit(): Promise<number | null>;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
  /** Ends it whatever it does. For the end of a test. */
  kill(): void;
}

export interface Launch {
  /** The data folder. */
  data: string;
  /** A page of a Chromium that listens on `port` for other debuggers; it becomes the window. */
  page: Page;
  port: number;
  /** The built main process, from the repository's root on. */
  main?: string;
  args?: readonly string[];
  env?: Record<string, string>;
}

/** Starts the built desktop shell on the double, with a test's page for its window, and waits until it is shown. */
export async function launchDesktop({ data, page, port, main, args = [], env = {} }: Launch): Promise<Desktop> {
  const entry = resolve(ROOT, main ?? 'out/main/desktop.js');
  const endpoint = `http://127.0.0.1:${port}`;
  const parameters = [entry, endpoint, await targetOf(page), '--data', data, ...args];
  const child = fork(join(import.meta.dirname, 'boot.ts'), parameters, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    serialization: 'json',
  });
  const told: Told[] = [];
  let complaints = '';
  child.stderr?.on('data', (text: Buffer) => {
    complaints += text.toString();
  });
  child.on('message', (message: Told) => told.push(message));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  try {
    await windowShown(child, ended, () => complaints);
    // The test's own view of the page follows a moment behind the double's.
    await page.waitForURL((url) => url.protocol !== 'about:');
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    page,
    child,
    told,
    of: (name) => told.filter((one) => one.told === name).map(({ what }) => what),
    order: (order) => void child.send(order),
    async quit() {
      child.send({ order: 'quit' } satisfies Order);
      return ended;
    },
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

function windowShown(child: ChildProcess, ended: Promise<number | null>, complaints: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`no window; a top-level await on app.whenReady()? ${complaints()}`));
    const timer = setTimeout(late, LONGEST_START);
    child.on('message', ({ told }: Told) => {
      if (told !== 'show') return;
      clearTimeout(timer);
      resolve();
    });
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the desktop shell ended (${code}): ${complaints()}`));
    });
  });
}
