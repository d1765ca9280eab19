import { chromium, type Page } from '@playwright/test';

let page: Page | null = null;
let inUse = false;

/** Joins the test's own Chromium, whose one page stands for a window. `target` is that page's id in the protocol. */
export async function joinBrowser(endpoint: string, target: string): Promise<void> {
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  browser.on('disconnected', () => process.exit());
  for (const candidate of browser.contexts().flatMap((context) => context.pages())) {
    const session = await candidate.context().newCDPSession(candidate);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    if (targetInfo.targetId === target) page = candidate;
  }
  if (!page) throw new Error('the page that should stand for the window is gone');
}

/** The page for a new window. There is one, so one window at a time; a closed one gives it back. */
export function takePage(): Page {
  if (!page) throw new Error('Electron is not ready yet');
  if (inUse) throw new Error('this double shows one window at a time');
  inUse = true;
  return page;
}

export function giveBack(): void {
  inUse = false;
}

export function isReady(): boolean {
  return page !== null;
}
