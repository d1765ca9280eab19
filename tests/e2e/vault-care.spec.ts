import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '#shared/words/en/en.ts';
import { look } from './looks.ts';
import { expect, test } from './simsim.ts';
import { createAccount, goTo, lock, PASSWORD, signIn } from './steps.ts';

const words = en.security;

test('backups in a second folder, what each holds, and a saved account brought in from the sign-in page', async ({
  page,
  simsim,
}) => {
  const disk = await mkdtemp(join(tmpdir(), 'simsim-stick-'));
  try {
    await page.goto(simsim.link);
    await createAccount(page, 'Mei Chen');
    await goTo(page, 'security');
    await page.getByLabel(words.secondPath).fill(join(disk, 'nowhere'));
    await page.getByRole('button', { name: words.chooseSecond }).click();
    await expect(page.getByText(/This folder for backups is not there/)).toBeVisible();
    await page.getByLabel(words.secondPath).fill(disk);
    await page.getByRole('button', { name: words.chooseSecond }).click();
    await expect(page.getByText(`${disk}, last backup`)).toBeVisible();
    const told = page.getByText(/0 records, score \d+/); // here and there
    await expect.poll(() => told.count()).toBeGreaterThanOrEqual(2);
    await look(page, 'security-with-backups', 'en');

    await lock(page);
    const [own] = await readdir(disk);
    const backups = join(disk, own!, 'backups');
    const file = join(backups, (await readdir(backups))[0]!);
    await page.getByTestId('saved-vault').setInputFiles(file);
    await page.getByLabel(words.yourPassword, { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: en.desktop.handed.bringIn }).click();
    await expect(page.getByText('Mei Chen')).toHaveCount(2);
  } finally {
    await rm(disk, { recursive: true, force: true });
  }
});

test('a damaged journal: read only, said plainly, and gone on from', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await goTo(page, 'security');
  // Each change of the time to lock is a change of its own in the journal, with a note of it.
  for (const minutes of ['10', '15', '30']) {
    await page.getByLabel(en.overview.settings.autoLock).selectOption(minutes);
    await expect(page.getByRole('table').getByText(words.kinds['auto-lock'](Number(minutes)))).toBeVisible();
  }
  const accounts = join(simsim.folder, 'accounts');
  const folder = join(accounts, (await readdir(accounts))[0]!);
  await page.goto('about:blank');
  const held = await copyOf(folder);
  await simsim.restart('SIGKILL');
  await damage(folder, held);
  await page.goto(simsim.link);
  await signIn(page, PASSWORD);
  await expect(page.getByText(words.readOnlyDamaged)).toBeVisible();
  await page.getByRole('button', { name: words.goOn }).click();
  await expect(page.getByText(words.goOnLost)).toBeVisible();
  await page.getByRole('button', { name: words.goOnConfirm }).click();
  await expect(page.getByText(words.readOnlyDamaged)).toHaveCount(0);
  await goTo(page, 'security');
  await expect(page.getByRole('heading', { name: words.rules['went-on'].title })).toBeVisible();
  expect((await readdir(folder)).filter((name) => name.endsWith('.damaged'))).toHaveLength(1);
});

async function copyOf(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).filter((name) => name === 'vault.simsim' || name.endsWith('.journal'));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/** Puts back what was there, with one byte changed in a record that has others behind it. */
async function damage(folder: string, held: Map<string, Buffer>): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.journal'))) await rm(join(folder, name));
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of held) {
    if (name.endsWith('.journal')) {
      const ends = [0];
      while (bytes.readUInt32LE(ends.at(-1)!) > 0) ends.push(ends.at(-1)! + 4 + bytes.readUInt32LE(ends.at(-1)!));
      const at = ends.at(-3)! + 40;
      bytes[at] = bytes[at]! ^ 1;
    }
    await writeFile(join(folder, name), bytes);
  }
}

test('the demo person has nothing to log, and says so', async ({ page, simsim }) => {
  await page.goto(simsim.link);
  await page.getByRole('button', { name: en.account.demo }).click();
  await goTo(page, 'security');
  await expect(page.getByText(words.demoActivityText)).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});
