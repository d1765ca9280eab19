import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Order, Told } from './control.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LONGEST_START = 20_000;

export interface Desktop {
  /** The window's page. */
  page: Page;
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

/** Starts the built desktop shell on the double, with the accounts in `data`, and waits for its window. */
export async function launchDesktop({
  data,
  main = 'out/main/desktop.js',
  env = {},
}: {
  data: string;
  main?: string;
  env?: Record<string, string>;
}): Promise<Desktop> {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'boot.ts'), [resolve(ROOT, main), String(port), '--data', data], {
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
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return {
      page: shownPage(browser),
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
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
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

function shownPage(browser: Browser): Page {
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().startsWith('https://simsim.app.test/'));
  if (!page) throw new Error('the window does not show our page');
  return page;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
