import { en } from '#shared/words/en/en.ts';
import { expect, test } from './simsim.ts';
import { createAccount, goTo, lock, PASSWORD, record, scoreShown, signIn } from './steps.ts';

const words = en;

test('from a new account to a report, and back in after a lock', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  if (simsim.shell === 'browser') await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/$/); // the code has left it
  await createAccount(page, 'Mei Chen');

  await test.step('record a bill, pay it, and a purchase; the gauge moves and says why', async () => {
    expect(await scoreShown(page)).toBe(550);
    await record(page, 'rent 3200 due today monthly');
    await record(page, 'rent 3200 paid today');
    await record(page, 'coffee 18');
    expect(await scoreShown(page)).toBeGreaterThan(550);
    await expect(page.getByRole('main')).toContainText(words.score.drivers['payment.on-time'].name);
  });

  await test.step('simulate', async () => {
    await goTo(page, 'simulator');
    const slider = page.getByRole('slider', { name: words.simulator.habits['pay-on-time'].name });
    await slider.focus();
    await slider.press('End');
    await expect(page.getByText(/futures through the same score/)).toBeVisible({ timeout: 30_000 });
  });

  await test.step('export', async () => {
    await goTo(page, 'reports');
    for (const format of ['html', 'csv', 'json'] as const) {
      const button = page.getByRole('button', { name: words.reports.page.formats[format].name });
      expect((await simsim.saving(() => button.click())).name).toMatch(new RegExp(`\\.${format}$`));
    }
  });

  await test.step('reload keeps the session', async () => {
    await page.reload();
    await goTo(page, 'ledger');
    await expect(page.getByText('Coffee').first()).toBeVisible();
  });

  await test.step('lock, a wrong password, the right one, and everything is there', async () => {
    await lock(page);
    await expect(page.getByText('Coffee')).toHaveCount(0);
    await signIn(page, 'not the password at all');
    await expect(page.getByText(/That is not the password/)).toBeVisible();
    await signIn(page, PASSWORD);
    await goTo(page, 'ledger');
    await expect(page.getByText('Coffee').first()).toBeVisible();
    await expect(page.getByText(words.ledger.pills.onTime).first()).toBeVisible();
  });
});

test('what was acknowledged outlives a power cut', async ({ page, simsim }) => {
  test.skip(simsim.shell === 'desktop', 'Electron’s window ends with its program');
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await record(page, 'salary 14200');
  await page.goto('about:blank');
  await simsim.restart('SIGKILL');
  await page.goto(simsim.link);
  await signIn(page, PASSWORD);
  await goTo(page, 'ledger');
  await expect(page.getByText('Salary').first()).toBeVisible();
});
