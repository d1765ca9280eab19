import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appended } from '../../../src-main/account/try-chain.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
// Threads and password functions start slowly where much else runs.
vi.setConfig({ hookTimeout: 30_000, testTimeout: 40_000 });
let folder: string;
let open: TestBackend;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsim-activity-'));
  open = await openTestBackend({ folder });
});
afterEach(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

async function restart(options: Parameters<typeof openTestBackend>[0] = {}) {
  const { now } = open.clock;
  await open.close();
  open = await openTestBackend({ folder, now: now + 60_000, ...options });
}
const create = () => open.client.account.create({ name: 'Mei Chen', password: PASSWORD, currency: 'CNY' });
const account = async () => (await open.client.account.list({}))[0]!.id;
async function signIn(password = PASSWORD) {
  return open.client.account.signIn({ account: await account(), password });
}
const wrong = (password = 'not it') =>
  expect(signIn(password)).rejects.toMatchObject({ message: 'account/wrong-password' });
const kinds = async () => {
  const { entries, whole } = await open.client.account.activity({});
  expect(whole).toBe(true);
  return entries.map(({ what }) => what).reverse();
};
const tries = async () => join(folder, 'accounts', await account(), 'attempts.json');

it('holds every sign-in and the tries before it, through restarts', async () => {
  await create();
  await restart();
  await wrong();
  await restart({ computer: { host: 'cafe', user: 'guest' } });
  await wrong();
  await signIn();
  expect(await kinds()).toEqual(['created', 'wrong-password', 'wrong-password', 'signed-in']);
  const { entries } = await open.client.account.activity({});
  expect(entries.map(({ place }) => place?.host)).toEqual(['cafe', 'cafe', 'desk', 'desk']);
  await restart();
  await signIn();
  expect((await kinds()).slice(4)).toEqual(['signed-in']);
});

it('holds what changes the account, exports and clears much', async () => {
  await create();
  await open.client.account.changePassword({ password: PASSWORD, newPassword: 'nine polite tundra kettles' });
  await open.client.preferences.change({ autoLockMinutes: 60, theme: 'dark' });
  await open.client.preferences.change({ theme: 'light' });
  await open.client.reports.write({
    period: { from: '2026-01-01' as never, to: '2026-01-31' as never },
    format: 'csv',
    language: 'en',
  });
  const ids = [];
  for (let day = 1; day <= 12; day += 1) {
    const draft = {
      kind: 'income',
      day: `2026-01-${String(day).padStart(2, '0')}`,
      source: 'Work',
      amount: 100,
    } as never;
    ids.push((await open.client.ledger.record({ draft })).id);
  }
  for (const id of ids) await open.client.ledger.remove({ id });
  expect(await kinds()).toEqual(['created', 'password-changed', 'auto-lock', 'exported', 'removed-many']);
  const { entries } = await open.client.account.activity({});
  expect(entries.find(({ what }) => what === 'auto-lock')?.count).toBe(60);
  expect(entries.find(({ what }) => what === 'removed-many')?.count).toBe(10);
});

it('tells when the file of tries is gone, cut or altered', async () => {
  await create();
  await open.client.account.lock({});
  await wrong();
  const file = await tries();
  const before = JSON.parse(await readFile(file, 'utf8'));
  await rm(file);
  await signIn();
  expect((await kinds()).slice(1)).toEqual(['tries-missing', 'signed-in']);

  await open.client.account.lock({});
  await wrong();
  const one = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...one, lines: [] }));
  await signIn();
  expect((await kinds()).slice(3)).toEqual(['tries-altered', 'signed-in']);

  await open.client.account.lock({});
  await writeFile(file, JSON.stringify(before));
  await signIn();
  expect((await kinds()).slice(5)).toEqual(['wrong-password', 'tries-altered', 'signed-in']);
});

it('is not wrong about a file whose renewal a power cut stopped', async () => {
  await create();
  await open.client.account.lock({});
  await wrong();
  const file = await tries();
  const before = await readFile(file, 'utf8');
  await signIn();
  await open.client.account.lock({});
  await writeFile(file, before);
  await wrong();
  await signIn();
  expect(await kinds()).toEqual(['created', 'wrong-password', 'signed-in', 'wrong-password', 'signed-in']);
});

it('notes a clock that was set back, and a backup that was put back', async () => {
  await create();
  await restart({ now: open.clock.now - 3_600_000 });
  await signIn();
  expect(await kinds()).toEqual(['created', 'clock-back', 'signed-in']);
  await open.client.account.restoreBackup({ account: await account() });
  await signIn();
  expect((await kinds()).slice(-2)).toEqual(['backup-restored', 'signed-in']);
});

it('seals the tries, so that only the next sign-in can read what they were', async () => {
  await create();
  await restart({ computer: { host: 'cafe', user: 'guest' } });
  await wrong();
  await wrong();
  const text = await readFile(await tries(), 'utf8');
  expect(text).not.toMatch(/cafe|guest|wrong-password/);
  const { lines } = JSON.parse(text) as { lines: { text: string }[] };
  expect(lines.map((line) => Buffer.from(line.text, 'base64').length)).toEqual([256 + 48, 256 + 48]);
  expect(Buffer.from(lines[0]!.text, 'base64').toString('latin1')).not.toMatch(/cafe|guest|wrong/);
  await signIn();
  const { entries } = await open.client.account.activity({});
  expect(entries.map(({ what, place }) => [what, place?.host])).toContainEqual(['wrong-password', 'cafe']);
});

it('reads the tries before a recovery, though the recovery replaces the key they were sealed to', async () => {
  const { recoveryKey } = await create();
  await open.client.account.lock({});
  await wrong();
  const password = 'nine polite tundra kettles';
  await open.client.account.recover({ account: await account(), recoveryKey, password });
  expect(await kinds()).toEqual(['created', 'wrong-password', 'recovered']);
  await open.client.account.lock({});
  await wrong();
  await signIn(password);
  expect((await kinds()).slice(3)).toEqual(['wrong-password', 'signed-in']);
});

it('counts a try that it cannot read, and reads those that the version before left in the clear', async () => {
  await create();
  await open.client.account.lock({});
  await wrong();
  const chain = JSON.parse(await readFile(await tries(), 'utf8'));
  const junk = appended(
    appended(chain, Buffer.alloc(304, 7).toString('base64')),
    JSON.stringify({
      at: open.clock.now,
      what: 'wrong-recovery-key',
      place: null,
      count: 1,
    }),
  );
  await writeFile(await tries(), JSON.stringify({ ...junk, version: 1 }));
  await wrong();
  await signIn();
  expect((await kinds()).slice(1)).toEqual([
    'wrong-password',
    'wrong-recovery-key',
    'wrong-password',
    'tries-unlisted',
    'signed-in',
  ]);
});

it('keeps no password that was tried', async () => {
  await create();
  await open.client.account.lock({});
  await wrong('tea house in spring');
  expect(await readFile(await tries(), 'utf8')).not.toContain('tea house');
  await signIn();
  expect(JSON.stringify(await open.client.account.activity({}))).not.toContain('tea house');
});

it('finds what is odd, with its evidence, and remembers what was said about it', async () => {
  await create();
  await restart({ computer: { host: 'cafe', user: 'guest' } });
  for (let time = 0; time < 5; time += 1) {
    await wrong();
    open.clock.now += 20_000;
  }
  await signIn();
  const { entries, findings } = await open.client.account.activity({});
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['failures-then-success', 'high'],
    ['new-place', 'high'],
  ]);
  const evidence = findings[0]!.evidence.map((number) => entries.find((entry) => entry.number === number)?.what);
  expect(evidence).toEqual([...Array.from({ length: 5 }, () => 'wrong-password'), 'signed-in']);
  await open.client.account.answerFinding({ finding: findings[0]!.id, mine: false });
  await restart();
  await signIn();
  const again = (await open.client.account.activity({})).findings;
  expect(again.find(({ id }) => id === findings[0]!.id)?.mine).toBe(false);
  expect(again.find(({ id }) => id === findings[1]!.id)?.mine).toBe(null);
});

it('says of a further account made of a backup or a saved file where it came from, and no more', async () => {
  await create();
  const { file } = await open.client.account.exportVault({});
  const saved = open.backend.held(file)!;
  const first = await account();
  await open.client.account.lock({});
  const { account: copy } = await open.client.account.restoreBackupAsNew({ account: first });
  await open.client.account.signIn({ account: copy, password: PASSWORD });
  expect((await kinds()).slice(-2)).toEqual(['backup-restored', 'signed-in']);
  const held = open.backend.hold(saved);
  if (!held.ok) throw new Error('not held');
  const { account: brought } = await open.client.account.importVault({ file: held.value.file, password: PASSWORD });
  await open.client.account.signIn({ account: brought, password: PASSWORD });
  expect((await kinds()).slice(-2)).toEqual(['backup-restored', 'signed-in']);
  expect(await kinds()).not.toContain('tries-missing');
});

it('says that an older copy of the vault was put back', async () => {
  await create();
  await restart();
  const vault = join(folder, 'accounts', await account());
  const older = join(folder, 'older');
  await cp(vault, older, { recursive: true });
  await signIn();
  await open.client.ledger.record({
    draft: { kind: 'income', day: '2026-01-05', source: 'Work', amount: 1_420_000 },
  });
  const { now } = open.clock;
  await open.close();
  await rm(vault, { recursive: true });
  await cp(older, vault, { recursive: true });
  open = await openTestBackend({ folder, now: now + 60_000 });
  await signIn();
  expect(await kinds()).toContain('older-copy');
  const { findings } = await open.client.account.activity({});
  expect(findings.map(({ rule, severity }) => [rule, severity])).toContainEqual(['older-copy', 'high']);
});
