import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
vi.setConfig({ hookTimeout: 30_000, testTimeout: 60_000 });
const DAY = 86_400_000;
let folder: string;
let disk: string;
let open: TestBackend;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsim-second-'));
  disk = join(folder, 'stick');
  await mkdir(disk);
  open = await openTestBackend({ folder: join(folder, 'data') });
  await open.client.account.create({ name: 'Mei', password: PASSWORD, currency: 'CNY' });
});
afterEach(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

const account = async () => (await open.client.account.list({}))[0]!.id;
const income = (source: string) =>
  open.client.ledger.record({ draft: { kind: 'income', day: '2026-01-05', source, amount: 100 } as never });
const place = async () => join(disk, `simsim-${await account()}`);
const backupsThere = async () => readdir(join(await place(), 'backups'));
async function lockAndSignIn(password = PASSWORD) {
  await open.client.account.lock({});
  await open.client.account.signIn({ account: await account(), password });
}
async function choose() {
  return open.client.account.setSecondFolder({ path: disk });
}

it('keeps verified copies elsewhere from the moment a folder is chosen, and tells what each holds', async () => {
  expect(await open.client.account.secondFolder({})).toEqual({ path: null, there: false });
  await income('Work');
  expect(await choose()).toEqual({ path: disk, there: true });
  expect(await backupsThere()).toHaveLength(1);
  open.clock.now += DAY;
  await income('More work');
  await lockAndSignIn();
  const there = await open.client.account.secondBackups({});
  expect(there).toHaveLength(2);
  const held = await Promise.all(
    there.map(({ id }) => open.client.account.backupContents({ backup: id, second: true })),
  );
  expect(held.map(({ records }) => records)).toEqual([2, 1]);
  expect(held[0]!.lastChange! - held[1]!.lastChange!).toBe(DAY);
  const [here] = await open.client.account.backups({ account: await account() });
  expect(await open.client.account.backupContents({ backup: here!.id })).toEqual(held[0]);
  expect((await open.client.account.activity({})).entries.map(({ what }) => what)).toContain('second-folder-set');
});

it('says kindly that the folder is not there, goes on without, and catches up when it is back', async () => {
  await choose();
  await rename(disk, `${disk}-away`);
  await mkdir(disk); // an empty place to mount the disk at: nothing may be written into it
  await income('Work');
  await lockAndSignIn();
  expect(await open.client.account.secondFolder({})).toEqual({ path: disk, there: false });
  expect(await readdir(disk)).toEqual([]);
  await expect(open.client.account.backUp({})).rejects.toMatchObject({ message: 'vault/backup-folder' });
  await rm(disk, { recursive: true });
  await rename(`${disk}-away`, disk);
  await open.client.account.backUp({});
  const [newest] = await open.client.account.secondBackups({});
  expect((await open.client.account.backupContents({ backup: newest!.id, second: true })).records).toBe(1);
});

it.each([['relative/path'], ['/nowhere/at/all'], ['']])('refuses %j as a folder for backups', async (path) => {
  await expect(open.client.account.setSecondFolder({ path })).rejects.toMatchObject({
    message: path === '' ? 'input/invalid' : 'vault/backup-folder',
  });
  expect(await open.client.account.secondFolder({})).toEqual({ path: null, there: false });
});

it('refuses a folder inside the vault itself', async () => {
  const inside = join(folder, 'data', 'accounts', await account(), 'backups');
  await expect(open.client.account.setSecondFolder({ path: inside })).rejects.toMatchObject({
    message: 'vault/backup-folder',
  });
});

it('gives the copies elsewhere the new password too, and brings back an account from them alone', async () => {
  const next = 'nine polite tundra kettles';
  await income('Work');
  await choose();
  await open.client.account.changePassword({ password: PASSWORD, newPassword: next });
  await lockAndSignIn(next);
  for (const name of await backupsThere()) {
    const held = open.backend.hold({ name, type: 'x/y', bytes: await readFile(join(await place(), 'backups', name)) });
    if (!held.ok) throw new Error('not held');
    const file = held.value.file;
    await expect(open.client.account.importVault({ file, password: PASSWORD })).rejects.toMatchObject({
      message: 'account/wrong-password',
    });
    const { account: brought } = await open.client.account.importVault({ file, password: next });
    await open.client.account.signIn({ account: brought, password: next });
    expect((await open.client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 9 })).total).toBe(1);
    return;
  }
});

it('puts a backup of the second folder back, in place and as a further account, documents included', async () => {
  await choose();
  const held = open.backend.hold({ name: 'deed.png', type: 'image/png', bytes: PNG });
  if (!held.ok) throw new Error('not held');
  await open.client.identity.attach({ item: 'phone', file: held.value.file });
  await income('Work');
  await open.client.account.backUp({});
  const [newest] = await open.client.account.secondBackups({});
  const id = await account();
  const own = join(folder, 'data', 'accounts', id);
  await rm(join(own, 'backups'), { recursive: true });
  await rm(join(own, 'files'), { recursive: true });
  const { account: further } = await open.client.account.restoreBackupAsNew({
    account: id,
    backup: newest!.id,
    second: true,
  });
  await open.client.account.restoreBackup({ account: id, backup: newest!.id, second: true });
  for (const one of [id, further]) {
    await open.client.account.signIn({ account: one, password: PASSWORD });
    expect((await open.client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 9 })).total).toBe(2);
    const [document] = await readdir(join(folder, 'data', 'accounts', one, 'files'));
    expect((await open.client.identity.unseal({ document: document!.split('.')[0]! })).file).toBeDefined();
  }
});

it('erases for good in both folders, in one that is away as soon as it is back, and what was set aside', async () => {
  await choose();
  const { id } = await income('A secret');
  await lockAndSignIn();
  await open.client.ledger.remove({ id });
  const own = join(folder, 'data', 'accounts', await account());
  const aside = [
    'vault.simsim.damaged-2026',
    'vault.3.journal.torn',
    'vault.4.journal.damaged-2',
    'vault.5.journal.orphan',
  ];
  for (const name of aside) await writeFile(join(own, name), 'an earlier state');
  await cp(join(own, 'vault.simsim'), join(own, 'backups', '2026-01-30T00-00-00-000Z-1.version-1.simsim'));
  await rename(disk, `${disk}-away`);
  await open.client.account.eraseForGood({ password: PASSWORD });
  expect(await readdir(join(own, 'backups'))).toHaveLength(1);
  const left = await readdir(own);
  for (const name of aside) expect(left).not.toContain(name);
  await rename(`${disk}-away`, disk);
  expect((await backupsThere()).length).toBeGreaterThan(1);
  await lockAndSignIn();
  const there = await open.client.account.secondBackups({});
  const held = await Promise.all(
    there.map((one) => open.client.account.backupContents({ backup: one.id, second: true })),
  );
  expect(held.map(({ records }) => records)).toEqual([0]);
});

it('stops when told to, and leaves what is there', async () => {
  await choose();
  await open.client.account.setSecondFolder({ path: null });
  await income('Work');
  await lockAndSignIn();
  expect(await backupsThere()).toHaveLength(1);
  expect(await open.client.account.secondBackups({})).toEqual([]);
});

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
