import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { wordsIn } from '#shared/words/words.ts';
import { expect, test } from './simsim.ts';

const SCREENS = [
  'overview',
  'ledger',
  'simulator',
  'connections',
  'identity',
  'perks',
  'reports',
  'security',
  'settings',
] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const language of ['en', 'zh'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({
        colorScheme: theme,
        locale: language === 'zh' ? 'zh-CN' : 'en-GB',
        contextOptions: { reducedMotion: 'reduce' },
      });

      test('every screen can be read by everyone, and fits', async ({ page, simsim }) => {
        const words = wordsIn(language);
        const look = async (name: string) => {
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
          await page.screenshot({ path: `.cache/screens/${name}-${theme}-${language}.png` });
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(sideways, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          expect(
            violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
            name,
          ).toEqual([]);
        };
        await page.goto(simsim.link);
        await expect(page.getByRole('button', { name: words.account.demo })).toBeVisible();
        await look('welcome');
        await page.getByRole('button', { name: words.account.demo }).click();
        for (const screen of SCREENS) {
          await page.getByRole('navigation').getByText(words.common.screens[screen], { exact: true }).click();
          await expect(page.getByRole('heading', { level: 1, name: words.common.screens[screen] })).toBeVisible();
          if (screen === 'simulator')
            await page.getByText(words.simulator.page.done('10,000')).waitFor({ timeout: 30_000 });
          await look(screen);
        }
      });
    });
  }
}

/** What 1280 × 860 leaves of a page at 200 %, and a small laptop's screen. */
const SMALL = { 'small window': { width: 1024, height: 700 }, '200 % zoom': { width: 640, height: 430 } };

for (const [name, viewport] of Object.entries(SMALL)) {
  test.describe(name, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('every screen fits, and nothing on it is cut off sideways', async ({ page, simsim }) => {
      const words = wordsIn('en');
      await page.goto(simsim.link);
      await page.getByRole('button', { name: words.account.demo }).click();
      for (const screen of SCREENS) {
        await page
          .getByRole('navigation')
          .getByRole('button', { name: words.common.screens[screen], exact: true })
          .click();
        await expect(page.getByRole('heading', { level: 1, name: words.common.screens[screen] })).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
        await page.screenshot({ path: `.cache/screens/${screen}-${viewport.width}.png` });
        expect(await outside(page), `${screen} reaches over the edge`).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
          screen,
        ).toEqual([]);
      }
    });
  });
}

/** Whatever of the page's main part lies beyond the window's side edges and is in no region that scrolls sideways. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [];
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || (left >= -1 && right <= innerWidth + 1)) continue;
      let around: HTMLElement | null = element;
      while (around && !/auto|scroll|hidden|clip/.test(getComputedStyle(around).overflowX))
        around = around.parentElement;
      if (around?.closest('main')) continue;
      found.push(element.outerHTML.slice(0, 120));
    }
    return found.slice(0, 5);
  });
}
