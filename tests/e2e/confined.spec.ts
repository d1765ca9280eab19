import { readFile } from 'node:fs/promises';
import { en } from '#shared/words/en/en.ts';
import { expect, test } from './simsim.ts';
import { createAccount, goTo, PASSWORD, record, signIn } from './steps.ts';

test.use({ confined: true });
test.skip(({ shell }) => shell !== 'browser' || process.platform !== 'linux', 'Node’s permission model, on Linux');

test('confined to its own files and the data folder, it keeps records, reads statements and writes reports', async ({
  page,
  simsim,
}) => {
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await record(page, 'salary 14200');
  await page.getByRole('button', { name: en.ledger.importButton }).click();
  const rows = 'Date,Description,Amount\n2026-01-12,Street corner coffee,-18.50\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bank.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await expect(page.getByRole('dialog').getByText('Street corner coffee').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, 'reports');
  const pdf = page.getByRole('button', { name: en.reports.page.formats.pdf.name });
  const { path } = await simsim.saving(() => pdf.click());
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto('about:blank');
  await simsim.restart('SIGKILL');
  await page.goto(simsim.link);
  await signIn(page, PASSWORD);
  await goTo(page, 'ledger');
  await expect(page.getByText('Salary').first()).toBeVisible();
});
