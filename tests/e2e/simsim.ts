import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect, type Page } from '@playwright/test';

const ENTRY = join(import.meta.dirname, '../../out/main/browser.js');

/** A running browser shell on a data folder of its own. */
export interface Simsim {
  folder: string;
  /** The one-time link of the latest start. */
  link: string;
  child: ChildProcess;
  /**
   * Ends the program as a person would (`SIGTERM`), or as a power cut would (`SIGKILL`), and starts it again.
   * Leave its page first: a page that lost its core says so in the console.
   */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

async function start(folder: string): Promise<{ child: ChildProcess; link: string }> {
  const child = spawn(process.execPath, [ENTRY, '--no-open', '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr!.on('data', (chunk) => {
    errors += String(chunk);
  });
  const link = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const match = /^Simsim is ready: (\S+)$/.exec(line);
      if (match) resolve(match[1]!);
    });
    child.once('exit', (code) => reject(new Error(`the browser shell ended with ${code}: ${errors}`)));
  });
  return { child, link };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

export const test = base.extend<{ simsim: Simsim; problems: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
  simsim: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'simsim-e2e-'));
    const running = await start(folder);
    const simsim: Simsim = {
      folder,
      ...running,
      async restart(signal) {
        await end(simsim.child, signal);
        Object.assign(simsim, await start(folder));
      },
    };
    await use(simsim);
    await end(simsim.child, 'SIGTERM');
    await rm(folder, { recursive: true, force: true });
  },
  /** Console errors, page errors and requests to any other host; a test that ends with some has failed. */
  problems: [
    // Asks for the program too, so that it is held to account before the program is ended.
    async ({ page, simsim: _ }, use) => {
      const problems: string[] = [];
      watch(page, problems);
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

function watch(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(`request: ${request.url()}`);
  });
}

export { expect };
