import type { Page } from '@playwright/test';
import { expect, test } from './simsim.ts';
import { createAccount, goTo, lock, record } from './steps.ts';

// A trace would keep the page's text in the page.
test.use({ trace: 'off' });

test('the page holds nothing of the ledger', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await record(page, 'Quillfeather 18');
  // From here on the name comes from the core alone, not from what this test typed.
  await page.reload();
  for (const screen of ['ledger', 'overview', 'reports', 'ledger'] as const) {
    await goTo(page, screen);
    await page.waitForTimeout(500);
  }
  expect(await heapHolds(page, 'Quillfeather')).toBe(true); // the looking glass works
  await lock(page);
  // Answers that were on their way may arrive a moment after the lock; then they are dropped, and collected.
  await expect.poll(() => heapHolds(page, 'Quillfeather'), { timeout: 20_000 }).toBe(false);
});

/** Whether the text stands anywhere in a snapshot of the page's heap. The text itself never enters the page. */
async function heapHolds(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('').includes(text);
}
