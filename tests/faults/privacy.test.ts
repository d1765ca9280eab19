import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:process';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { counting, EMPTY } from './support/count.ts';
import { OTHER_PASSWORD, PASSWORD, someAccounts } from './support/outside.ts';

/** A life of an account that writes every kind of file there is. */
async function livedAccount() {
  const place = await someAccounts();
  const { accounts } = place;
  const { vault, recoveryKey } = await accounts.create({ name: 'Mei', password: PASSWORD }, EMPTY, counting);
  await vault.commit(1);
  await vault.sealFile('deed', new TextEncoder().encode(EMPTY.payee.repeat(100)));
  await accounts.changePassword(vault, PASSWORD, OTHER_PASSWORD);
  await vault.lock();
  await refusalOf(accounts.signIn(vault.id, PASSWORD, counting));
  await accounts.restoreBackup(vault.id);
  await (await accounts.signIn(vault.id, OTHER_PASSWORD, counting)).lock();
  return { ...place, recoveryKey };
}

test('no file on the disk holds a payee, a password or a recovery key, and the record of tries holds no secret', async () => {
  const { folder, recoveryKey } = await livedAccount();
  const secrets = [EMPTY.payee, PASSWORD, OTHER_PASSWORD, recoveryKey, recoveryKey.replaceAll('-', ''), 'numbers'];
  let files = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const secret of secrets) {
      for (const spelling of [Buffer.from(secret), Buffer.from(secret, 'utf16le'), Buffer.from(btoa(secret))]) {
        expect(bytes.includes(spelling), `${secret} in ${entry.name}`).toBe(false);
      }
    }
  }
  expect(files).toBeGreaterThanOrEqual(6);
});

test.skipIf(platform === 'win32')('only the owner may read files and enter folders', async () => {
  const { folder } = await livedAccount();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const { mode } = await stat(join(entry.parentPath, entry.name));
    expect((mode & 0o777).toString(8), entry.name).toBe(entry.isDirectory() ? '700' : '600');
  }
});
