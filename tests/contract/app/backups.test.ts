import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusalOf } from '../../support/refusal.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
const DAY = 86_400_000;
let folder: string;
let open: TestBackend;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsim-backups-'));
  open = await openTestBackend({ folder, today: '2026-01-31' });
});
afterEach(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

const income = (amount: number) => ({ kind: 'income', day: '2026-01-05', source: 'Work', amount }) as const;
const total = async (client = open.client) =>
  (await client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 100 })).total;
/** An account with one record more at every sign-in, a day apart. */
async function days(count: number): Promise<string> {
  await open.client.account.create({ name: 'Mei', password: PASSWORD, currency: 'CNY' });
  const [account] = await open.client.account.list({});
  for (let day = 1; day <= count; day += 1) {
    if (day > 1) await open.client.account.signIn({ account: account!.id, password: PASSWORD });
    await open.client.ledger.record({ draft: income(day) });
    await open.client.account.lock({});
    open.clock.now += DAY;
  }
  return account!.id;
}

it('lists what there is to go back to, and goes back to the one that was chosen', async () => {
  const account = await days(4);
  const backups = await open.client.account.backups({ account });
  expect(backups.map(({ at, whole }) => [new Date(at).toISOString().slice(0, 10), whole])).toEqual([
    ['2026-02-03', true],
    ['2026-02-02', true],
    ['2026-02-01', true],
    ['2026-01-31', true],
  ]);
  await open.client.account.restoreBackup({ account, backup: backups[2]!.id });
  await open.client.account.signIn({ account, password: PASSWORD });
  expect(await total()).toBe(2);
  await open.client.ledger.record({ draft: income(99) });
  await open.client.account.lock({});
  const after = await open.client.account.backups({ account });
  expect(after[0]!.epoch).toBeGreaterThan(backups[0]!.epoch);
  expect(after.slice(1).map(({ id }) => id)).toEqual(backups.map(({ id }) => id));
});

it('refuses a backup that is not there, and leaves everything as it was', async () => {
  const account = await days(1);
  const before = await readFile(join(folder, 'accounts', account, 'vault.simsim'));
  const wanted = { account, backup: '../vault.simsim' };
  expect(await refusalOf(open.client.account.restoreBackup(wanted))).toEqual({ code: 'vault/no-backup' });
  expect(await refusalOf(open.client.account.backups({ account: 'other' }))).toEqual({ code: 'account/unknown' });
  expect(await readFile(join(folder, 'accounts', account, 'vault.simsim'))).toEqual(before);
});

it('shows a backup that can no longer be read as such', async () => {
  const account = await days(2);
  const [newest] = await open.client.account.backups({ account });
  await writeFile(join(folder, 'accounts', account, 'backups', newest!.id), 'rotten');
  expect((await open.client.account.backups({ account })).map(({ whole }) => whole)).toEqual([false, true]);
});

it('makes a second account of a backup, which lives a life of its own', async () => {
  const account = await days(3);
  const [, , oldest] = await open.client.account.backups({ account });
  const second = (await open.client.account.restoreBackupAsNew({ account, backup: oldest!.id })).account;
  expect(second).not.toBe(account);
  await open.client.account.signIn({ account: second, password: PASSWORD });
  expect(await total()).toBe(1);
  await open.client.ledger.record({ draft: income(50) });
  await open.client.ledger.record({ draft: income(51) });
  await open.client.account.lock({});
  await open.client.account.signIn({ account, password: PASSWORD });
  expect(await total()).toBe(3);
});

it('carries an account to another computer in one sealed file', async () => {
  const account = await days(2);
  expect(await refusalOf(open.client.account.exportVault({}))).toEqual({ code: 'session/locked' });
  await open.client.account.signIn({ account, password: PASSWORD });
  await open.client.ledger.record({ draft: income(3) });
  const { file } = await open.client.account.exportVault({});
  const bytes = open.backend.held(file)!.bytes;
  expect(Buffer.from(bytes).includes('Work')).toBe(false);

  const other = await openTestBackend({ today: '2026-02-10' });
  try {
    await other.client.account.demo({}); // files are taken from someone who is signed in
    const held = other.backend.hold({ name: 'mei', type: '', bytes });
    if (!held.ok) throw new Error('not held');
    const input = { file: (held.value as { file: string }).file, password: PASSWORD };
    const wrong = await refusalOf(other.client.account.importVault({ ...input, password: 'wrong' }));
    expect(wrong).toMatchObject({ code: 'account/wrong-password' });
    expect(await readdir(other.folder)).toEqual([]);
    const imported = await other.client.account.importVault(input);
    await other.client.account.signIn({ account: imported.account, password: PASSWORD });
    expect(await total(other.client)).toBe(3);
  } finally {
    await other.close();
  }
});
