import type { Page } from '@playwright/test';
import type { Screen } from '#shared/contract/screens.ts';
import { en } from '#shared/words/en/en.ts';
import { expect, test } from './simsim.ts';
import { createAccount, PASSWORD, signIn } from './steps.ts';

/** Tab until the focus is on a control of this name; fails when the whole page was walked without meeting it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element?.matches('button, input, select')) return [];
      const label = element.labels?.[0]?.textContent ?? '';
      const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
      return [element.getAttribute('aria-label'), label, by, element.textContent].map((text) => text?.trim() ?? '');
    });
    if (said.some((text) => (typeof name === 'string' ? text === name : name.test(text)))) return;
  }
  throw new Error(`Tab never met ${name}`);
}

async function go(page: Page, screen: Screen): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(en.palette.goTo(en.common.screens[screen]));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: en.common.screens[screen] })).toBeVisible();
}

test('a newcomer gets from nothing to a score, and around every screen, without a mouse', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await expect(page.getByRole('button', { name: en.account.newAccount })).toBeVisible();

  await test.step('an account', async () => {
    await tabTo(page, en.account.newAccount);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(en.account.name)).toBeFocused();
    await page.keyboard.type('Mei Chen');
    await tabTo(page, en.account.newPassword);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(en.account.kept)).toBeVisible({ timeout: 30_000 });
    await tabTo(page, en.account.kept);
    await page.keyboard.press('Space');
    await tabTo(page, en.account.goOn);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: en.common.screens.overview })).toBeVisible();
  });

  await test.step('a bill, recorded from the overview with N, and undone and redone', async () => {
    await page.keyboard.press('Escape');
    await page.locator('body').focus();
    await page.keyboard.press('n');
    await page.keyboard.type('rent 3200 paid today');
    await expect(page.getByText(en.ledger.bar.details)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/ saved\./).first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(en.ledger.saved.undone)).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText(en.ledger.saved.redone)).toBeVisible();
  });

  await test.step('an identity item', async () => {
    await go(page, 'identity');
    await tabTo(page, en.identity.addOf(en.ledger.choices.item.phone));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await tabTo(page, en.identity.dialog.note);
    await page.keyboard.press('Enter');
    await expect(page.getByText(en.identity.saved.added(en.ledger.choices.item.phone))).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('connections, switched on', async () => {
    await go(page, 'connections');
    await tabTo(page, en.connections.turnOn);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: en.connections.onTitle })).toBeVisible();
  });

  await test.step('a perk of one’s own', async () => {
    await go(page, 'perks');
    await tabTo(page, en.perks.add);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Library card');
    await tabTo(page, en.perks.dialog.score);
    await page.keyboard.type('610');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Library card', { exact: true })).toBeVisible();
  });

  await test.step('the ledger’s list, by arrows', async () => {
    await go(page, 'ledger');
    // Tab reaches the newest entry alone; the arrows go on from there
    await tabTo(page, /Phone.*Stated/);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Rent');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('a habit, a report and the settings', async () => {
    await go(page, 'simulator');
    const habits = Object.values(en.simulator.habits).map(({ name }) => name);
    // which habits can be moved depends on what the ledger holds
    await tabTo(page, new RegExp(`^(${habits.join('|')})$`));
    await page.keyboard.press('End');
    await go(page, 'reports');
    await tabTo(page, new RegExp(en.reports.page.formats.json.name));
    expect((await simsim.saving(() => page.keyboard.press('Enter'))).name).toMatch(/\.json$/);
    await go(page, 'settings');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: en.palette.keys })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('and out', async () => {
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel(en.account.password, { exact: true })).toBeVisible();
  });
});

test('the next bill of a series takes three keys; undo reaches across screens and over a lock', async ({
  page,
  simsim,
}) => {
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await page.keyboard.press('n');
  await page.keyboard.type('rent 3200 due today monthly');
  await expect(page.getByText(en.ledger.bar.details)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(en.ledger.bar.saved('Rent'))).toBeVisible();
  await page.keyboard.press('Escape');

  await test.step('N, down, Enter', async () => {
    await page.keyboard.press('n');
    await expect(page.getByRole('list', { name: en.ledger.bar.next.label })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText(en.ledger.bar.saved('Rent')).nth(1)).toBeVisible();
  });

  const paid = () => page.getByText(en.ledger.rows.paidOnTime);
  await go(page, 'ledger');
  await expect(paid()).toHaveCount(1);
  await go(page, 'settings');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(en.ledger.saved.undone)).toBeVisible();
  await go(page, 'ledger');
  await expect(paid()).toHaveCount(0);

  await page.keyboard.press('Control+l');
  await signIn(page, PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: en.common.screens.overview })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText(en.ledger.saved.redone)).toBeVisible();
  await go(page, 'ledger');
  await expect(paid()).toHaveCount(1);
});
