import type { Page } from '@playwright/test';

type Watching = Window & { interactionsSeen?: Map<number, number> };

/** Lets the browser keep, for every click and key from now on, how long it took to the next paint. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Map<number, number>();
    (window as Watching).interactionsSeen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.interactionId)
          seen.set(entry.interactionId, Math.max(seen.get(entry.interactionId) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
}

/** The slowest tenth of the interactions since `watchInteractions`, in milliseconds, as browsers round them (to 8). */
export async function interactions(page: Page): Promise<number[]> {
  const all = await page.evaluate(() => [...((window as Watching).interactionsSeen?.values() ?? [])]);
  const slowest = all.toSorted((one, other) => other - one);
  return slowest.slice(0, Math.max(1, Math.ceil(slowest.length / 10)));
}
