import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { Desktop } from '../support/electron/launch.ts';
import { freePort } from '../support/free-port.ts';
import { startBrowserShell } from './shells/browser.ts';
import { type ElectronWindow, openElectron, runningElectron } from './shells/desktop.ts';
import { startDesktopDouble } from './shells/desktop-double.ts';
import type { Running, SavedFile, ShellName } from './shells/program.ts';

/** A running shell on a data folder of its own. */
export interface Simsim {
  shell: ShellName;
  folder: string;
  /** Where its page is; the one-time link of the latest start in the browser shell. */
  link: string;
  /**
   * Ends the program as a person would (`SIGTERM`), or as a power cut would (`SIGKILL`), and starts it again.
   * Leave its page first: a page that lost its core says so in the console.
   */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Does what gives a file to the person, and answers the file. */
  saving(act: () => Promise<void>): Promise<SavedFile>;
  /** The double's own handle; null on every other shell. */
  double: Desktop | null;
}

interface PerTest {
  /** Runs the browser shell under Node's permission model. */
  confined: boolean;
  simsim: Simsim;
  problems: string[];
  folder: string;
  /** Electron's own window, in the project that has a runtime. */
  electronWindow: ElectronWindow | null;
}

interface PerWorker {
  /** Which shell the project runs; set by the project. */
  shell: ShellName;
  /** The built main process that the double runs. */
  doubleMain: string;
  debuggingPort: number;
}

export const test = base.extend<PerTest, PerWorker>({
  confined: [false, { option: true }],
  shell: ['browser', { option: true, scope: 'worker' }],
  doubleMain: ['.cache/packed/content/out/main/desktop.js', { option: true, scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
  debuggingPort: [async ({}, use) => use(await freePort()), { scope: 'worker' }],
  /** The double joins this browser from its own process; the other shells do without. */
  browser: [
    async ({ playwright, launchOptions, debuggingPort, shell }, use) => {
      const args = [...(launchOptions.args ?? [])];
      if (shell === 'desktop-double') args.push(`--remote-debugging-port=${debuggingPort}`);
      const browser = await playwright.chromium.launch({ ...launchOptions, args });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'simsim-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  electronWindow: async ({ shell, folder, locale }, use) => {
    const window = shell === 'desktop' ? await openElectron(folder, locale ?? 'en-GB') : null;
    await use(window);
    await window?.app.close();
  },
  page: async ({ context, electronWindow }, use) => use(electronWindow?.page ?? (await context.newPage())),
  simsim: async ({ shell, doubleMain, debuggingPort, folder, page, locale, electronWindow, confined }, use) => {
    const start = async (): Promise<Running> => {
      const options = { folder, page, locale: locale ?? 'en-GB', confined };
      if (electronWindow) return runningElectron(electronWindow, folder);
      if (shell === 'desktop-double') return startDesktopDouble(options, debuggingPort, doubleMain);
      return startBrowserShell(options);
    };
    let running = await start();
    const simsim: Simsim = {
      shell,
      folder,
      link: running.link,
      double: running.double,
      saving: (act) => running.saving(act),
      async restart(signal) {
        await running.end(signal);
        running = await start();
        simsim.link = running.link;
        simsim.double = running.double;
      },
    };
    await use(simsim);
    await running.end('SIGTERM');
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

/** Where pages of ours may come from: the loopback, the desktop shell's scheme, and how the double shows that. */
const OURS = /^(https?:\/\/127\.0\.0\.1[:/]|app:\/\/simsim\/|https:\/\/simsim\.app\.test\/|data:|blob:|about:)/;

function watch(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
  page.on('request', (request) => {
    if (!OURS.test(request.url())) problems.push(`request: ${request.url()}`);
  });
}

export { expect };
