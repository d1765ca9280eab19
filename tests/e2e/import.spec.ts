import { readFileSync } from 'node:fs';
import { en } from '#shared/words/en/en.ts';
import { expect, test } from './simsim.ts';
import { STATEMENT } from './statement.ts';
import { goTo } from './steps.ts';

test('a statement is previewed, brought in as one change, and taken back by one undo', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await page.getByRole('button', { name: en.account.demo }).click();
  await goTo(page, 'ledger');
  await page.getByRole('button', { name: en.ledger.importButton }).click();
  await page.locator('input[type=file]').setInputFiles(STATEMENT);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('街角咖啡').first()).toBeVisible();
  await dialog.getByRole('button', { name: en.imports.page.save(3, '3') }).click();
  await expect(page.getByText(en.imports.page.saved(3, '3'))).toBeVisible();
  await page.getByRole('searchbox').or(page.getByPlaceholder(en.ledger.search)).first().fill('街角');
  await expect(page.getByText('街角咖啡').first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: en.common.undo, exact: true }).first().click();
  await expect(page.getByText(en.ledger.empty.noMatch)).toBeVisible();
});

/** A bank's table, whose days can be read either way. */
const BANK = 'Buchung;Wer;Zweck;Betrag\n03.04.2025;Kiosk am Tor;Zeitung;-5,00\n04.05.2025;Acme GmbH;Lohn;900,00\n';
const words = en.imports.page;

test('how a bank’s table is read is corrected once, and the next one is read as last time', async ({
  page,
  simsim,
}) => {
  await page.goto(simsim.link);
  await page.getByRole('button', { name: en.account.demo }).click();
  await goTo(page, 'ledger');
  const dialog = page.getByRole('dialog');
  const bring = async (text: string) => {
    await page.getByRole('button', { name: en.ledger.importButton }).click();
    const file = { name: 'bank.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(dialog.getByText('Kiosk am Tor').first()).toBeVisible();
  };
  await bring(BANK);
  await dialog.getByText(words.how).click();
  await dialog.getByLabel(words.dateOrder).selectOption('mdy');
  await expect(dialog.getByText(/4 Mar(ch)? 2025/).first()).toBeVisible();
  await dialog.getByLabel(words.category('Kiosk am Tor')).selectOption('gifts');
  await dialog.getByRole('button', { name: words.always('Kiosk am Tor') }).click();
  await page.screenshot({ path: '.cache/screens/import-rows.png' });
  await dialog.getByRole('button', { name: words.save(2, '2') }).click();
  await expect(page.getByText(words.saved(2, '2'))).toBeVisible();

  await bring(`Stand;31.05.2025\n${BANK.replace('03.04.2025', '05.06.2025')}`);
  await dialog.getByText(words.howLast).click();
  await expect(dialog.getByLabel(words.dateOrder)).toHaveValue('mdy');
  await expect(dialog.getByLabel(words.category('Kiosk am Tor'))).toHaveValue('gifts');
  await page.screenshot({ path: '.cache/screens/import-as-last.png' });
});

test('a report is saved as the PDF that it is shown as', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await page.getByRole('button', { name: en.account.demo }).click();
  await goTo(page, 'reports');
  const { formats } = en.reports.page;
  const saved = await simsim.saving(() =>
    page.getByRole('button', { name: new RegExp(`^${formats.pdf.name}`) }).click(),
  );
  expect(readFileSync(saved.path).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  await page.screenshot({ path: '.cache/screens/reports-page.png' });
});
