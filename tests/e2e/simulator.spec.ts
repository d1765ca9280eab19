import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { en } from '#shared/words/en/en.ts';
import { expect, test } from './simsim.ts';

const { simulator: words, common } = en;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DONE = words.page.done('10,000');

/** A badge may stand behind the name. */
const OVERVIEW = new RegExp(`^\\s*${common.screens.overview}`);

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp, most = 150): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element) return '';
      return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
    });
    if (typeof name === 'string' ? called.trim() === name : name.test(called)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

async function readable(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
    what,
  ).toEqual([]);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a plan from the first slider to the overview, by keyboard alone', async ({ page, simsim }) => {
  test.setTimeout(180_000);
  await page.goto(simsim.link);
  await page.getByRole('button', { name: en.account.demo }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: common.screens.overview })).toBeVisible();
  await press(page, common.screens.simulator);
  await expect(page.getByText(DONE)).toBeVisible({ timeout: 40_000 });

  await test.step('two scenarios are set and saved', async () => {
    await tabTo(page, words.habits['pay-on-time'].name);
    await page.keyboard.press('End');
    await expect(page.getByRole('slider', { name: words.habits['pay-on-time'].name })).toHaveAttribute(
      'aria-valuetext',
      words.habits['pay-on-time'].level(1),
    );
    await save(page, 'Punctual');
    await tabTo(page, words.habits['verified-items'].name);
    await page.keyboard.press('End');
    await save(page, 'Punctual and verified');
  });

  await test.step('they are compared in a chart and a table', async () => {
    await press(page, words.kept.compare);
    const dialog = page.getByRole('dialog');
    for (const name of ['Punctual', 'Punctual and verified']) {
      await tabTo(page, name);
      await page.keyboard.press('Space');
    }
    await press(page, words.kept.compare);
    await expect(dialog.getByRole('row')).toHaveCount(4, { timeout: 40_000 });
    await expect(dialog.getByRole('rowheader', { name: words.kept.asIs })).toBeVisible();
    await readable(page, 'compare');
  });

  await test.step('one is discarded and taken back, the other followed', async () => {
    await press(page, words.kept.discard('Punctual'));
    await expect(page.getByRole('dialog').getByRole('checkbox')).toHaveCount(1);
    await press(page, words.kept.followOne('Punctual and verified'));
    await expect(page.getByRole('list', { name: words.kept.steps })).toBeVisible({ timeout: 40_000 });
  });

  const step = `${words.habits['verified-items'].name}: ${words.habits['verified-items'].level(8)}`;
  await test.step('the overview shows it, with the next step', async () => {
    await press(page, OVERVIEW);
    const steps = page.getByRole('list', { name: words.kept.steps });
    await expect(steps.getByText(step)).toBeVisible();
    await expect(page.getByText(/^Next step: /)).toContainText(words.habits['verified-items'].name);
    await expect(steps.getByText(words.kept.openStep(words.habits['verified-items'].level(1)))).toBeVisible();
  });

  await test.step('what is recorded for it shows at once', async () => {
    await press(page, common.screens.identity);
    await press(page, new RegExp(`^${en.identity.addOf('')}`));
    await tabTo(page, en.identity.dialog.state);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await press(page, common.save);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await press(page, OVERVIEW);
    const steps = page.getByRole('list', { name: words.kept.steps });
    await expect(steps.getByText(words.kept.openStep(words.habits['verified-items'].level(2)))).toBeVisible();
    await readable(page, 'overview with a plan');
  });

  await test.step('late rent: the fall, and the way back', async () => {
    await press(page, common.screens.simulator);
    await expect(page.getByText(DONE)).toBeVisible({ timeout: 40_000 });
    await press(page, words.page.whatIf.show);
    await expect(page.getByText(/^(It falls from|It costs up to) /)).toBeVisible({ timeout: 40_000 });
    await readable(page, 'recovery');
  });

  await test.step('what was measured is put right, and taken back', async () => {
    await press(page, words.baseline.check);
    const dialog = page.getByRole('dialog');
    await press(page, words.baseline.correctOf(words.baseline.income));
    await tabTo(page, words.baseline.amount);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('9000');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(words.baseline.corrected)).toBeVisible();
    await readable(page, 'what forecasts start from');
    await press(page, words.baseline.backAll);
    await expect(dialog.getByText(words.baseline.corrected)).toHaveCount(0);
    await page.keyboard.press('Escape');
  });
});

async function save(page: Page, name: string): Promise<void> {
  await expect(page.getByText(DONE)).toBeVisible({ timeout: 40_000 });
  await press(page, words.kept.save);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
