import type { Page } from '@playwright/test';

/** What is done to which element, and what must be there after it. */
export interface Deed {
  act: 'click' | 'type' | 'scroll';
  on: string;
  text?: string;
  by?: number;
  /** A selector that finds something; or the list's first row says something else; or no row in view is still empty. */
  until: string;
}

/**
 * Milliseconds from the deed to the first frame painted after its outcome is there, by the page's own clock. What waits
 * for the outcome looks once a frame, so a figure can be up to one frame too long.
 */
export function shownAfter(page: Page, deed: Deed): Promise<number> {
  return page.evaluate(async ({ act, on, text, by, until }) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const list = () => document.querySelector('main .scroller ol');
    const heads = () =>
      `${(list() as HTMLElement | null)?.style.height} ${list()?.querySelector('.month')?.textContent}`;
    const before = heads();
    const element = document.querySelector<HTMLElement>(on);
    if (!element) throw new Error(`nothing is ${on}`);
    const done = () => {
      if (until === 'changed') return heads() !== before && !list()?.querySelector('.coming');
      if (until === 'filled') return list()?.querySelector('[data-index] strong') && !list()?.querySelector('.coming');
      return document.querySelector(until) !== null;
    };
    const since = performance.now();
    if (act === 'click') element.click();
    if (act === 'scroll') element.scrollTop += by ?? 0;
    if (act === 'type') {
      (element as HTMLInputElement).value = text ?? '';
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await frame();
    while (!done()) {
      if (performance.now() - since > 10_000) throw new Error(`${on} did not bring about ${until}`);
      await frame();
    }
    const channel = new MessageChannel();
    const painted = new Promise((resolve) => {
      channel.port1.onmessage = resolve;
    });
    requestAnimationFrame(() => channel.port2.postMessage(null));
    await painted;
    return performance.now() - since;
  }, deed);
}
