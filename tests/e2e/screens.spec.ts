import AxeBuilder from '@axe-core/playwright';
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
