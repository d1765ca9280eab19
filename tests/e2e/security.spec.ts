import { readFile } from 'node:fs/promises';
import { en } from '#shared/words/en/en.ts';
import { codeAt } from '../../src-main/account/codes.ts';
import { expect, test } from './simsim.ts';
import { createAccount, goTo, lock, PASSWORD, signIn } from './steps.ts';

const words = en.security;
const STEP = 30_000;

/** A code that nobody used yet: a code opens once, so the test waits for the next when it has to. */
async function freshCode(secret: string, last: { step: number }): Promise<string> {
  while (Math.floor(Date.now() / STEP) + 1 <= last.step) await new Promise((done) => setTimeout(done, 500));
  // One step ahead is taken as well; so the test need not wait half a minute between two codes.
  last.step = Math.max(Math.floor(Date.now() / STEP), last.step + 1);
  return codeAt(secret, last.step * STEP);
}

test('an authenticator app: set up, asked for, replay refused, findings say so', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await goTo(page, 'security');
  await page.getByRole('button', { name: words.codeSetUp }).click();
  await expect(page.getByRole('img', { name: words.qrCode })).toBeVisible();
  const secret = ((await page.getByTestId('code-secret').textContent()) ?? '').replaceAll(' ', '');
  const last = { step: 0 };
  await page.getByLabel(words.codeNow).fill(await freshCode(secret, last));
  await page.getByLabel(words.yourPassword, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: words.finish }).click();
  await expect(page.getByRole('button', { name: words.takeOffCode })).toBeVisible();

  await lock(page);
  await signIn(page, 'not the password at all');
  await expect(page.getByText(/That is not the password/)).toBeVisible();
  await signIn(page, PASSWORD);
  const code = page.getByLabel(en.account.code, { exact: true });
  await code.fill(codeAt(secret, last.step * STEP));
  await page.getByRole('button', { name: en.account.confirmCode }).click();
  await expect(page.getByText(/not the code of this moment/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await code.fill(await freshCode(secret, last));
  await page.getByRole('button', { name: en.account.confirmCode }).click();
  await expect(page.getByRole('heading', { level: 1, name: en.common.screens.overview })).toBeVisible();

  await goTo(page, 'security');
  const activity = page.getByRole('table');
  await expect(activity.getByText(words.kinds['wrong-password'](1))).toBeVisible();
  await expect(activity.getByText(words.kinds['wrong-code'](1))).toBeVisible();
  await expect(page.getByText(new RegExp(words.whole))).toBeVisible();
  await expect(page.getByRole('heading', { name: words.rules['settings-changed'].title })).toBeVisible();
  await page.getByRole('button', { name: words.yes }).first().click();
  await expect(page.getByText(words.answeredYes).first()).toBeVisible();
});

test('a key file: saved, chosen again, needed at the next sign-in', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await goTo(page, 'security');
  await page.getByRole('button', { name: words.keyFileSetUp }).click();
  const { path } = await simsim.saving(() => page.getByRole('button', { name: words.makeKeyFile }).click());
  expect(await readFile(path, 'utf8')).toMatch(/^simsim-key-file-1 /);
  await page.getByTestId('key-file').setInputFiles(path);
  await page.getByLabel(words.yourPassword, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: words.finish }).click();
  await expect(page.getByRole('button', { name: words.takeOffKeyFile })).toBeVisible();

  await lock(page);
  await page.reload();
  await signIn(page, PASSWORD);
  await expect(page.getByText(en.account.missingKeyFile)).toBeVisible();
  await page.getByTestId('key-file').setInputFiles(path);
  await signIn(page, PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: en.common.screens.overview })).toBeVisible();
});

test('an account: renamed, its backup put back, deleted after it was saved', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await goTo(page, 'security');
  await page.getByRole('button', { name: words.rename }).click();
  await page.getByLabel(en.account.name).fill('Chen Mei');
  await page.getByRole('button', { name: en.common.save, exact: true }).click();
  await expect(page.getByRole('banner').getByText('Chen Mei')).toBeVisible();

  await page
    .getByRole('button', { name: /^Put back the backup of/ })
    .first()
    .click();
  await page.getByRole('button', { name: words.restore, exact: true }).click();
  await expect(page.getByText(en.account.restored)).toBeVisible();
  await signIn(page, PASSWORD);
  await goTo(page, 'security');
  await expect(page.getByRole('heading', { name: words.rules['backup-restored'].title })).toBeVisible();

  await page.getByRole('button', { name: words.remove }).click();
  const saved = await simsim.saving(() => page.getByRole('button', { name: words.saveVaultFirst }).click());
  expect(saved.name).toMatch(/\.simsim-vault$/);
  await page.getByLabel(words.yourPassword, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: words.remove, exact: true }).click();
  await expect(page.getByRole('heading', { name: en.account.welcome, exact: true })).toBeVisible();
});
