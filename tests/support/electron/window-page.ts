import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.ts';
import { freePort } from '../free-port.ts';

export interface WindowPage {
  page: Page;
  port: number;
  close(): Promise<void>;
}

/** A Chromium with one page, which the double may show a window in. For tests outside Playwright's own runner. */
export async function openWindowPage(): Promise<WindowPage> {
  const { launch } = await findChromium();
  const port = await freePort();
  const browser = await chromium.launch({
    ...launch,
    args: [...(launch.args ?? []), `--remote-debugging-port=${port}`],
  });
  return { page: await browser.newPage(), port, close: () => browser.close() };
}
