import { rename } from 'node:fs/promises';
import { en } from '#shared/words/en/en.ts';
import { zh } from '#shared/words/zh/zh.ts';
import { expect, test } from './simsim.ts';
import { createAccount, goTo, lock, PASSWORD, record, signIn } from './steps.ts';

// Of the double alone: what the system's own menus, files and notifications are asked to do.

test('the menus lead around the app, in the language of the account', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  const { order, of } = simsim.double!;
  await createAccount(page, 'Mei Chen');
  order({ order: 'choose-entry', label: en.common.screens.reports });
  await expect(page.getByRole('heading', { level: 1, name: en.common.screens.reports })).toBeVisible();
  order({ order: 'choose-entry', label: en.desktop.menu.keys });
  await expect(page.getByRole('dialog', { name: en.palette.keys })).toBeVisible();
  await page.keyboard.press('Escape');
  order({ order: 'choose-entry', label: en.desktop.menu.record });
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, 'settings');
  await page.getByText(en.account.languages.zh, { exact: true }).click();
  await expect.poll(() => JSON.stringify(of('menu').at(-1))).toContain(zh.desktop.menu.keys);
  order({ order: 'choose-entry', label: zh.desktop.menu.lock });
  await expect(page.getByLabel(zh.account.password, { exact: true })).toBeVisible();
});

test('a bill that falls due is notified once it was asked for, by its payee and never by its amount', async ({
  page,
  simsim,
}) => {
  await page.goto(simsim.link);
  const { order, of } = simsim.double!;
  await createAccount(page, 'Mei Chen');
  await record(page, 'Quillfeather 286.40 due tomorrow');
  expect(of('notification')).toEqual([]);
  await goTo(page, 'settings');
  const setting = page.getByRole('group', { name: en.desktop.settings.label });
  await setting.getByText(en.desktop.settings.on, { exact: true }).click();
  await expect.poll(() => of('notification')).toHaveLength(1);
  expect(of('notification')).toEqual([
    { title: en.desktop.reminder.one('Quillfeather', 1), body: en.desktop.reminder.look },
  ]);
  await lock(page);
  order({ order: 'power', event: 'resume' });
  order({ order: 'click-notification' });
  await expect.poll(() => of('focus')).toHaveLength(1);
  expect(of('notification')).toHaveLength(1);
});

test('a saved vault that is opened with Simsim becomes an account, once its password is given', async ({
  page,
  simsim,
}) => {
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await record(page, 'salary 14200');
  await goTo(page, 'security');
  await page.getByRole('button', { name: en.security.remove }).click();
  const { path } = await simsim.saving(() => page.getByRole('button', { name: en.security.saveVaultFirst }).click());
  await page.getByLabel(en.security.yourPassword, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: en.security.remove, exact: true }).click();
  await expect(page.getByRole('heading', { name: en.account.welcome, exact: true })).toBeVisible();

  const vault = path.replace(/file$/, 'Mei Chen.simsim-vault');
  await rename(path, vault);
  simsim.double!.order({ order: 'second-instance', args: ['simsim', '--flag', vault] });
  const dialog = page.getByRole('dialog', { name: en.desktop.handed.title });
  await dialog.getByLabel(en.security.yourPassword, { exact: true }).fill('not the password at all');
  await dialog.getByRole('button', { name: en.desktop.handed.bringIn }).click();
  await expect(dialog.getByText(/That is not the password/)).toBeVisible();
  await dialog.getByLabel(en.security.yourPassword, { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: en.desktop.handed.bringIn }).click();
  await expect(page.getByText(en.desktop.handed.done)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel(en.account.password, { exact: true })).toBeVisible();
  await signIn(page, PASSWORD);
  await goTo(page, 'ledger');
  await expect(page.getByText('Salary').first()).toBeVisible();
});
