/** From `npm start`'s program to a page that can be used, in the browser shell as it is built; and what the page weighs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { en } from '#shared/words/en/en.ts';
import { findChromium } from '../tests/support/find-chromium.ts';
import { buildProduct } from './build.ts';
import { measured, skipped } from './entry.ts';

const RUNS = 7;
const MOST_MS = 30_000;
const ROOT = join(import.meta.dirname, '..');

const program = { id: 'program', what: 'the program, until it prints its link', unit: 'ms' } as const;
const usable = {
  id: 'usable',
  what: 'the program and the first page, until its first button can be pressed',
  unit: 'ms',
} as const;
const overview = { id: 'overview', what: "from pressing the demo person's button to the score", unit: 'ms' } as const;
const weight = { id: 'first-load', what: 'the first page: everything it fetches', unit: 'kB' } as const;

buildProduct();
const folder = mkdtempSync(join(tmpdir(), 'simsim-bench-start-'));
let browser: Browser | null = null;
try {
  const found = await findChromium();
  browser = await chromium.launch(found.launch);
  await run(browser);
} catch (error) {
  const why = String(error).split('\n')[0]!;
  for (const figure of [usable, overview, weight]) skipped(figure, why);
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function run(chromium: Browser): Promise<void> {
  const took = { program: [] as number[], usable: [] as number[], overview: [] as number[], weight: [] as number[] };
  for (let time = -1; time < RUNS; time++) {
    const page = await chromium.newPage();
    page.setDefaultTimeout(MOST_MS);
    const bytes = await weighing(page);
    const since = performance.now();
    const { child, link } = await started();
    const printed = performance.now() - since;
    try {
      await page.goto(link);
      const demo = page.getByRole('button', { name: en.account.demo });
      await demo.click({ trial: true });
      const usable = performance.now() - since;
      const weighed = bytes();
      const pressed = performance.now();
      await demo.click();
      await page.getByRole('heading', { level: 1, name: en.common.screens.overview }).waitFor();
      if (time < 0) continue; // the first run warms the disk
      took.program.push(printed);
      took.usable.push(usable);
      took.overview.push(performance.now() - pressed);
      took.weight.push(weighed / 1000);
    } finally {
      await page.close();
      await ended(child);
    }
  }
  measured({ ...program, runs: took.program, grows: 'code that is loaded at the start' });
  measured({ ...usable, runs: took.usable, grows: 'code of the first page' });
  measured({ ...overview, runs: took.overview, grows: 'code of the overview' });
  measured({ ...weight, runs: took.weight, grows: 'code and words of the first page' });
}

function started(): Promise<{ child: ChildProcess; link: string }> {
  const entry = join(ROOT, 'out/main/browser.js');
  const child = spawn(process.execPath, [entry, '--no-open', '--data', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, SIMSIM_LANGUAGE: 'en', LANG: 'en_GB.UTF-8' },
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the browser shell ended with ${code}`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const link = /(http:\/\/127\.0\.0\.1:\S+)$/.exec(line)?.[1];
      if (link) resolve({ child, link });
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Adds up what crosses to the page, headers and all; answers a function that says how much so far. */
async function weighing(page: Page): Promise<() => number> {
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
}
