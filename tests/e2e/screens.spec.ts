import type { Page } from '@playwright/test';
import { SCREENS, type Screen } from '#shared/contract/screens.ts';
import type { Words } from '#shared/words/words.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { foreign, look } from './looks.ts';
import { expect, test } from './simsim.ts';
import { STATEMENT } from './statement.ts';

async function show(page: Page, screen: Screen, words: Words): Promise<void> {
  const name = words.common.screens[screen];
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** A statement that was read, before it is saved. */
async function showStatement(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.ledger.importButton }).click();
  await page.locator('input[type=file]').setInputFiles(STATEMENT);
  await expect(page.getByRole('dialog').getByText('街角咖啡').first()).toBeVisible();
}

/** Everything that opens over a screen: where it is, how it is opened, and by what it is known to be there. */
const OVER: [name: string, screen: Screen, open: (page: Page, words: Words) => Promise<void>][] = [
  ['commands', 'overview', (page) => page.keyboard.press('Control+k')],
  ['keys', 'overview', (page) => page.keyboard.press('?')],
  ['goal', 'overview', (page, words) => page.getByRole('button', { name: words.overview.setGoal }).click()],
  ['points', 'overview', (page, words) => page.getByRole('button', { name: words.overview.seeEveryPoint }).click()],
  ['due-menu', 'overview', (page) => page.getByRole('main').locator('[aria-haspopup="menu"]').first().click()],
  ['add', 'ledger', (page, words) => page.getByRole('button', { name: words.ledger.addButton }).click()],
  ['edit', 'ledger', (page) => page.getByRole('main').locator('button[data-index="0"]').click()],
  ['row-menu', 'ledger', (page) => page.getByRole('main').locator('[aria-haspopup="menu"]').nth(2).click()],
  ['import', 'ledger', (page, words) => page.getByRole('button', { name: words.ledger.importButton }).click()],
  ['statement', 'ledger', showStatement],
  ['perk', 'perks', (page, words) => page.getByRole('button', { name: words.perks.add }).click()],
  ['category', 'settings', (page, words) => page.getByRole('button', { name: words.settings.categories.add }).click()],
  ['category-menu', 'settings', (page) => page.getByRole('main').locator('[aria-haspopup="menu"]').first().click()],
];

for (const language of ['en', 'zh'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      const words = wordsIn(language);
      test.use({
        colorScheme: theme,
        locale: language === 'zh' ? 'zh-CN' : 'en-GB',
        contextOptions: { reducedMotion: 'reduce' },
      });

      test('every screen can be read by everyone, in its own language, whole', async ({ page, simsim }) => {
        test.setTimeout(180_000);
        await page.goto(simsim.link);
        await expect(page.getByRole('button', { name: words.account.demo })).toBeVisible();
        await look(page, `welcome-${theme}-${language}`, language);
        await page.getByRole('button', { name: words.account.demo }).click();
        for (const screen of SCREENS) {
          await show(page, screen, words);
          if (screen === 'simulator')
            await page.getByText(words.simulator.page.done('10,000')).waitFor({ timeout: 30_000 });
          await look(page, `${screen}-${theme}-${language}`, language);
        }
      });

      // each theme meets each language once, each dialog both languages and both themes
      if ((language === 'en') !== (theme === 'light')) return;
      test('so can every dialog and menu over it', async ({ page, simsim }) => {
        test.setTimeout(180_000);
        await page.goto(simsim.link);
        await page.getByRole('button', { name: words.account.demo }).click();
        for (const [name, screen, open] of OVER) {
          await show(page, screen, words);
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
          await open(page, words);
          const over = page.locator('dialog[open], [role="menu"]');
          await expect(over).toBeVisible();
          await look(page, `over-${name}-${theme}-${language}`, language);
          await page.keyboard.press('Escape');
          await expect(over).toHaveCount(0);
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

    test('every screen fits, and nothing on it is cut off', async ({ page, simsim }) => {
      test.setTimeout(180_000);
      const words = wordsIn('en');
      await page.goto(simsim.link);
      await page.getByRole('button', { name: words.account.demo }).click();
      for (const screen of SCREENS) {
        await show(page, screen, words);
        await look(page, `${screen}-${viewport.width}`, 'en');
      }
    });
  });
}

test('the check for the other language sees what it is for', () => {
  expect(foreign(['Set a goal', '设定目标'], 'en')).toEqual(['设定目标']);
  expect(foreign(['设定目标', 'Set a goal'], 'zh')).toEqual(['Set a goal']);
});
