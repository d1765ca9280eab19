import type { Page } from '@playwright/test';
import type { Screen } from '#shared/contract/screens.ts';
import { en } from '#shared/words/en/en.ts';
import { expect } from './simsim.ts';

export const PASSWORD = 'plum harbour seven lanterns drift';

/** Makes an account and passes the recovery key, as a newcomer does. */
export async function createAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: en.account.newAccount }).click();
  await page.getByLabel(en.account.name).fill(name);
  await page.getByLabel(en.account.newPassword, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: en.account.create }).click();
  await page.getByLabel(en.account.kept).check({ timeout: 30_000 });
  await page.getByRole('button', { name: en.account.goOn }).click();
  await expect(page.getByRole('heading', { level: 1, name: en.common.screens.overview })).toBeVisible();
}

export async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel(en.account.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: en.account.open, exact: true }).click();
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.account.lock }).click();
  await expect(page.getByLabel(en.account.password, { exact: true })).toBeVisible();
}

export async function goTo(page: Page, screen: Screen): Promise<void> {
  await page.getByRole('navigation').getByText(en.common.screens[screen], { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: en.common.screens[screen] })).toBeVisible();
}

/** The score that the overview's gauge shows. */
export async function scoreShown(page: Page): Promise<number> {
  await goTo(page, 'overview');
  const name = await page.getByRole('img', { name: /^\d+ of 950/ }).getAttribute('aria-label');
  return Number(/\d+/.exec(name ?? '')?.[0]);
}

/** Types a line into the record bar and waits until it is saved. */
export async function record(page: Page, line: string): Promise<void> {
  await goTo(page, 'ledger');
  const bar = page.getByRole('main').getByLabel(en.ledger.bar.label);
  await bar.fill(line);
  await expect(page.getByText(en.ledger.bar.details)).toBeVisible();
  await bar.press('Enter');
  await expect(page.getByText(/ saved\./).first()).toBeVisible();
  await expect(bar).toHaveValue('');
}
