import { mkdir, mkdtemp, open as openFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { codeAt } from '../../../src-main/account/codes.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
vi.setConfig({ hookTimeout: 30_000, testTimeout: 60_000 });
let folder: string;
let open: TestBackend;
let other: TestBackend | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsim-read-only-'));
  open = await openTestBackend({ folder });
});
afterEach(async () => {
  await other?.close();
  other = undefined;
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

const create = () => open.client.account.create({ name: 'Mei', password: PASSWORD, currency: 'CNY' });
const account = async () => (await open.client.account.list({}))[0]!.id;
const own = async () => join(folder, 'accounts', await account());
const income = (source: string, client = open.client) =>
  client.ledger.record({ draft: { kind: 'income', day: '2026-01-05', source, amount: 100 } as never });
const total = async (client = open.client) =>
  (await client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 9 })).total;

it('opens for reading what another Simsim holds, tells so, and takes no change', async () => {
  await create();
  await income('Work');
  other = await openTestBackend({ folder });
  const wanted = { account: await account(), password: PASSWORD };
  await expect(other.client.account.signIn(wanted)).rejects.toMatchObject({ message: 'vault/in-use' });
  const session = await other.client.account.signIn({ ...wanted, readInUse: true });
  expect(session.readOnly).toBe('in-use');
  expect(await total(other.client)).toBe(1);
  await expect(income('More', other.client)).rejects.toMatchObject({ message: 'vault/in-use' });
  await income('More');
  expect(await total()).toBe(2);
  expect(await other.client.account.session({})).toMatchObject({ readOnly: 'in-use' });
});

/** Locks nothing away: the journal stays as a killed program leaves it, with damage in its middle. */
async function damaged(): Promise<void> {
  for (const source of ['One', 'Two', 'Three', 'Four']) {
    await income(source);
    open.clock.now += 60_000;
  }
  const place = await own();
  const [name] = (await readdir(place)).filter((one) => one.endsWith('.journal'));
  const [journal, snapshot] = await Promise.all([readFile(join(place, name!)), readFile(join(place, 'vault.simsim'))]);
  await open.close();
  await rm(place, { recursive: true });
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'vault.simsim'), snapshot);
  const ends = [0];
  while (journal.readUInt32LE(ends.at(-1)!) > 0) ends.push(ends.at(-1)! + 4 + journal.readUInt32LE(ends.at(-1)!));
  // Five records back from the end lies the last change but one or two; the last stays whole behind the damage.
  const at = ends.at(-3)! + 40;
  journal[at] = journal[at]! ^ 1;
  await writeFile(join(place, name!), journal);
  open = await openTestBackend({ folder, now: open.clock.now + 60_000 });
}

it('shows a vault with a damaged journal up to the damage, and goes on from there when told to', async () => {
  await create();
  await damaged();
  const session = await open.client.account.signIn({ account: await account(), password: PASSWORD });
  expect(session.readOnly).toBe('damaged');
  expect(session.lastKept).toBeGreaterThan(0);
  const kept = await total();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(4);
  await expect(income('Five')).rejects.toMatchObject({ message: 'vault/damaged' });
  const after = await open.client.account.goOn({});
  expect(after.readOnly).toBeUndefined();
  expect(await total()).toBe(kept);
  await income('Five');
  expect(await total()).toBe(kept + 1);
  const names = await readdir(await own());
  expect(names.filter((name) => name.endsWith('.damaged'))).toHaveLength(1);
  expect((await readdir(join(await own(), 'backups'))).length).toBeGreaterThan(0);
  const { findings } = await open.client.account.activity({});
  expect(findings.map(({ rule }) => rule)).toContain('went-on');
});

it('asks for the code as ever where nothing can be written, counts wrong ones, and keeps nobody out', async () => {
  await create();
  const { secret } = await open.client.account.offerCode({});
  await open.client.account.addCode({ password: PASSWORD, code: codeAt(secret, open.clock.now) });
  open.clock.now += 60_000;
  await damaged();
  const id = await account();
  await expect(open.client.account.signIn({ account: id, password: PASSWORD })).rejects.toMatchObject({
    message: 'account/code-wanted',
  });
  const wrong = () => open.client.account.confirmCode({ code: '000000' }).catch((error: Error) => error.message);
  const said = [await wrong(), await wrong(), await wrong(), await wrong()];
  expect(said.slice(0, 3)).toEqual(['account/wrong-code', 'account/wrong-code', 'account/wrong-code']);
  expect(said[3]).toBe('account/wait');
  open.clock.now += 60_000;
  const session = await open.client.account.confirmCode({ code: codeAt(secret, open.clock.now) });
  expect(session.readOnly).toBe('damaged');
  await open.client.account.goOn({});
});

it('finds copies that a sync program made, and finishes a removal that was cut short', async () => {
  await create();
  const place = await own();
  expect(await open.client.account.surroundings({})).toEqual({ conflictCopies: [], syncedBy: null, network: false });
  const name = "vault (Mei's conflicted copy 2026-01-31).simsim";
  await (await openFile(join(place, name), 'w')).close();
  expect((await open.client.account.surroundings({})).conflictCopies).toEqual([name]);

  const gone = join(folder, 'accounts', `${'0'.repeat(32)}.removed`);
  await mkdir(join(gone, 'backups'), { recursive: true });
  await writeFile(join(gone, 'vault.simsim'), 'half removed');
  await writeFile(join(folder, 'marks', `${'0'.repeat(32)}.mark`), 'x');
  expect(await open.client.account.list({})).toHaveLength(1);
  expect(await readdir(join(folder, 'accounts'))).toEqual([await account()]);
  expect(await readdir(join(folder, 'marks'))).toEqual([`${await account()}.mark`]);
});

it('brings in a saved account and a lone backup before anyone is signed in, one file at a time', async () => {
  await create();
  await income('Work');
  const { file } = await open.client.account.exportVault({});
  const saved = open.backend.held(file)!;
  await open.client.account.lock({});
  const backups = join(await own(), 'backups');
  const lone = await readFile(join(backups, (await readdir(backups))[0]!));
  const first = await account();
  for (const bytes of [saved.bytes, lone]) {
    const junk = open.backend.hold({ name: 'junk.simsim', type: 'x/y', bytes: Buffer.alloc(9) });
    const held = open.backend.hold({ name: 'saved.simsim-vault', type: 'x/y', bytes });
    if (!held.ok || !junk.ok) throw new Error('not held');
    expect(open.backend.held(junk.value.file)).toBeUndefined();
    const brought = await open.client.account.importVault({ file: held.value.file, password: PASSWORD });
    expect(brought.account).not.toBe(first);
    await open.client.account.signIn({ account: brought.account, password: PASSWORD });
    expect(await total()).toBe(1);
    await open.client.account.lock({});
  }
});
