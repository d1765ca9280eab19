import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refusalOf } from '../../support/refusal.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
// Threads and password functions start slowly where much else runs.
vi.setConfig({ hookTimeout: 30_000, testTimeout: 40_000 });
let folder: string;
let open: TestBackend;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsim-care-'));
  open = await openTestBackend({ folder });
  await open.client.account.create({ name: 'Mei Chen', password: PASSWORD, currency: 'CNY' });
});
afterEach(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

const accounts = () => open.client.account.list({});
async function signIn(name: string) {
  const found = (await accounts()).find((account) => account.name === name)!;
  return open.client.account.signIn({ account: found.id, password: PASSWORD });
}
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const earn = async (source: string) => {
  const draft = { kind: 'income', day: '2026-01-05', source, amount: 100 } as never;
  return (await open.client.ledger.record({ draft })).id;
};
const ledger = () => open.client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 50 });
const kinds = async () => (await open.client.account.activity({})).entries.map(({ what }) => what).reverse();

it('an account is renamed, with everything in it, and the new name lasts', async () => {
  await earn('Work');
  expect(await open.client.account.rename({ name: '陈梅' })).toMatchObject({ name: '陈梅' });
  await earn('Bonus');
  await open.client.account.lock({});
  expect(await accounts()).toMatchObject([{ name: '陈梅' }]);
  await signIn('陈梅');
  expect((await ledger()).rows).toHaveLength(2);
  expect(await kinds()).toEqual(['created', 'renamed', 'signed-in']);
});

it('an account is removed with the password alone, the others stay', async () => {
  await open.client.account.create({ name: 'An', password: PASSWORD, currency: 'CNY' });
  await signIn('Mei Chen');
  expect(await codeOf(open.client.account.remove({ password: 'wrong' }))).toBe('account/wrong-password');
  expect(await accounts()).toHaveLength(2);
  await open.client.account.remove({ password: PASSWORD });
  expect(await open.client.account.session({})).toBe(null);
  expect(await accounts()).toMatchObject([{ name: 'An' }]);
  expect(await readdir(join(folder, 'accounts'))).toEqual([(await accounts())[0]!.id]);
  await signIn('An');
});

it('what was removed is erased for good: from undo, journal and backups', async () => {
  const kept = await earn('Work');
  const gone = await earn('Secret side job');
  await open.client.account.lock({});
  open.clock.now += 86_400_000;
  await signIn('Mei Chen');
  await open.client.ledger.remove({ id: gone });
  expect((await ledger()).undo).toBeGreaterThan(0);
  expect(await codeOf(open.client.account.eraseForGood({ password: 'wrong' }))).toBe('account/wrong-password');
  await open.client.account.eraseForGood({ password: PASSWORD });
  expect(await codeOf(open.client.ledger.undo({}))).toBe('ledger/nothing-to-undo');
  const [account] = await accounts();
  expect(account!.backups).toBe(1);
  const files = await readdir(join(folder, 'accounts', account!.id));
  expect(files.filter((name) => name.endsWith('.journal'))).toEqual([]);

  await open.client.account.restoreBackup({ account: account!.id });
  await signIn('Mei Chen');
  expect((await ledger()).rows.map(({ record }) => record.id)).toEqual([kept]);
  expect(await codeOf(open.client.ledger.undo({}))).toBe('ledger/nothing-to-undo');
  expect(await kinds()).toContain('erased');
});

it('the demo person has nothing to rename, remove or erase', async () => {
  await open.client.account.demo({});
  expect(await codeOf(open.client.account.rename({ name: 'X' }))).toBe('account/unknown');
  expect(await codeOf(open.client.account.remove({ password: 'x' }))).toBe('account/unknown');
  expect(await codeOf(open.client.account.eraseForGood({ password: 'x' }))).toBe('account/unknown');
  expect(await accounts()).toHaveLength(1);
});
