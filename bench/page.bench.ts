/** The pages in a real Chromium: what they weigh, how soon they can be used, and how they keep up with 50,000 rows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { en } from '#shared/words/en/en.ts';
import { findChromium } from '../tests/support/find-chromium.ts';
import { measured, skipped } from './entry.ts';
import { firstLoadBytes } from './page/first-load.ts';
import { interactions, watchInteractions } from './page/interactions.ts';
import { type Served, serve } from './page/serve.ts';
import { shownAfter } from './page/shown-after.ts';
import { PASSWORD, vaultOfRows } from './page/vault-of-rows.ts';

const ROWS = 50_000;
const ROUNDS = 7;
const GROWS = 'rows in view; the filter runs over all rows in the main process';

const folder = mkdtempSync(join(tmpdir(), 'simsim-bench-page-'));

async function open(served: Served, browser: Browser): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(served.link);
  return page;
}

async function startToUsable(browser: Browser): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < 5; round++) {
    const empty = mkdtempSync(join(folder, 'start-'));
    const since = performance.now();
    const served = await serve(empty);
    const page = await open(served, browser);
    await page.getByRole('button', { name: en.account.demo }).waitFor();
    took.push(performance.now() - since);
    await page.close();
    await served.end();
  }
  return took;
}

/** One visit to the ledger: opened, filtered, searched, leapt in; each told apart from what was there before. */
async function ledgerRound(page: Page, round: number): Promise<[number, number, number, number]> {
  await page.getByRole('navigation').getByRole('button', { name: en.common.screens.overview, exact: true }).click();
  await page.waitForTimeout(300);
  const filter = (value: string) =>
    shownAfter(page, { act: 'click', on: `main input[value="${value}"]`, until: 'changed' });
  const search = (text: string) =>
    shownAfter(page, { act: 'type', on: 'main input[type="search"]', text, until: 'changed' });
  const opened = await shownAfter(page, {
    act: 'click',
    on: 'nav li:nth-child(2) button',
    until: 'main button[data-index="0"] strong',
  });
  const filtered = await filter(round % 2 ? 'bills' : 'purchases');
  // Searched among all rows: among one kind's, whose names are all alike, a search would change nothing to wait for.
  await filter('all');
  const searched = await search(round % 2 ? 'pow' : 'sho');
  const leapt = await shownAfter(page, {
    act: 'scroll',
    on: 'main .scroller',
    by: 40_000 + round * 9_000,
    until: 'filled',
  });
  await search('');
  return [opened, filtered, searched, leapt];
}

async function rows(browser: Browser): Promise<void> {
  const data = join(folder, 'rows');
  await vaultOfRows(data, ROWS);
  const served = await serve(data);
  try {
    const page = await open(served, browser);
    await page.getByLabel(en.account.password, { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: en.account.open, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: en.common.screens.overview }).waitFor();
    const [opening, filtering, searching, scrolling]: number[][] = [[], [], [], []];
    for (let round = 0; round <= ROUNDS; round++) {
      const found = await ledgerRound(page, round);
      if (round === 0) continue; // the first visit fetches the screen's own code
      for (const [at, list] of [opening, filtering, searching, scrolling].entries()) list!.push(found[at]!);
    }
    const named = { unit: 'ms', grows: GROWS } as const;
    measured({
      ...named,
      id: 'ledger-open',
      what: 'the ledger of 50,000 rows, from the click to its rows',
      aim: 300,
      runs: opening!,
    });
    measured({
      ...named,
      id: 'ledger-filter',
      what: 'another filter over 50,000 rows, from the click to its rows',
      aim: 50,
      runs: filtering!,
    });
    measured({
      ...named,
      id: 'ledger-search',
      what: 'a search in 50,000 rows, from the last letter to its rows, with the pause of 120 ms',
      aim: 170,
      runs: searching!,
    });
    measured({
      ...named,
      id: 'ledger-scroll',
      what: 'a leap in 50,000 rows, from the scroll to whole rows',
      aim: 50,
      runs: scrolling!,
    });
  } finally {
    await served.end();
  }
}

async function demo(browser: Browser): Promise<void> {
  const served = await serve(mkdtempSync(join(folder, 'demo-')));
  try {
    const page = await open(served, browser);
    await page.getByRole('button', { name: en.account.demo }).click();
    await page.getByRole('heading', { level: 1, name: en.common.screens.overview }).waitFor();
    await watchInteractions(page);
    for (let round = 0; round < 2; round++) {
      for (const screen of Object.values(en.common.screens)) {
        await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click();
        await page.waitForTimeout(350);
      }
      await page.getByRole('navigation').getByRole('button', { name: en.common.screens.ledger, exact: true }).click();
      await page.keyboard.press('n');
      await page.keyboard.type(`coffee 1${round}`, { delay: 40 });
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      for (const filter of Object.values(en.ledger.filters))
        await page.getByText(filter, { exact: true }).first().click();
    }
    const took = await interactions(page);
    measured({
      id: 'next-paint',
      what: 'interaction to next paint on the demo person, the slowest of all in its round',
      unit: 'ms',
      aim: 100,
      runs: took,
    });
  } finally {
    await served.end();
  }
}

try {
  measured({
    id: 'first-load',
    what: 'first load of the pages, gzipped, without fonts',
    unit: 'kB',
    must: 200,
    runs: [firstLoadBytes() / 1000],
  });
  const browser = await chromium.launch((await findChromium()).launch);
  try {
    measured({
      id: 'start-usable',
      what: 'browser shell, from starting the program to a page that can be used',
      unit: 'ms',
      runs: await startToUsable(browser),
    });
    await rows(browser);
    await demo(browser);
  } finally {
    await browser.close();
  }
} catch (error) {
  skipped({ id: 'pages', what: 'the pages in a real Chromium', unit: 'ms' }, (error as Error).message.split('\n')[0]!);
  throw error;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
