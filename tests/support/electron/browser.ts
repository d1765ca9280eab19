import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../find-chromium.ts';

let context: BrowserContext | null = null;

/** Starts the Chromium whose pages stand for windows. The test attaches to it by the debugging port. */
export async function startBrowser(port: number): Promise<void> {
  const { launch } = await findChromium();
  context = await chromium.launchPersistentContext('', {
    ...launch,
    args: [...(launch.args ?? []), `--remote-debugging-port=${port}`],
    viewport: null,
  });
  context.on('close', () => process.exit());
}

export function browser(): BrowserContext {
  if (!context) throw new Error('Electron is not ready yet');
  return context;
}

export async function stopBrowser(): Promise<void> {
  await context?.close().catch(() => undefined);
}

export function isReady(): boolean {
  return context !== null;
}
