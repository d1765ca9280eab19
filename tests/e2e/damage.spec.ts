import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './simsim.ts';
import { createAccount, PASSWORD, record, signIn } from './steps.ts';

test('one flipped byte in the vault is refused with a clear sentence, and nothing is written over it', async ({
  page,
  simsim,
}) => {
  test.skip(simsim.shell === 'desktop', 'Electron’s window ends with its program');
  await page.goto(simsim.link);
  await createAccount(page, 'Mei Chen');
  await record(page, 'salary 14200');
  await page.goto('about:blank');
  await simsim.restart('SIGTERM');
  const [account] = await readdir(join(simsim.folder, 'accounts'));
  const file = join(simsim.folder, 'accounts', account!, 'vault.simsim');
  const bytes = await readFile(file);
  bytes[bytes.length - 100]! ^= 1;
  await writeFile(file, bytes);

  await page.goto(simsim.link);
  await signIn(page, PASSWORD);
  await expect(page.getByText(/file is damaged, so nothing in it was opened or changed/)).toBeVisible();
  expect(await readFile(file)).toEqual(bytes);
});
