import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { codeAt } from '../../../src-main/account/codes.ts';
import { refusalOf } from '../../support/refusal.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
const OTHER = 'nine polite tundra kettles';
const STEP = 30_000;
// Threads and password functions start slowly where much else runs.
vi.setConfig({ hookTimeout: 30_000, testTimeout: 40_000 });
let folder: string;
let open: TestBackend;
let recoveryKey: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsim-factors-'));
  open = await openTestBackend({ folder });
  const created = await open.client.account.create({ name: 'Mei Chen', password: PASSWORD, currency: 'CNY' });
  recoveryKey = created.recoveryKey;
});
afterEach(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

async function restart() {
  const { now } = open.clock;
  await open.close();
  open = await openTestBackend({ folder, now: now + 10_000 });
}
const account = async () => (await open.client.account.list({}))[0]!.id;
const signIn = async (password = PASSWORD, keyFile?: string) =>
  open.client.account.signIn({ account: await account(), password, ...(keyFile !== undefined && { keyFile }) });
const kinds = async () => (await open.client.account.activity({})).entries.map(({ what }) => what).reverse();

describe('a code', () => {
  let secret: string;
  const code = (away = 0) => codeAt(secret, open.clock.now + away * STEP);
  const confirm = (typed = code()) => open.client.account.confirmCode({ code: typed });
  const wrongCode = () => (code() === '000000' ? '000001' : '000000');

  beforeEach(async () => {
    ({ secret } = await open.client.account.offerCode({}));
    await open.client.account.addCode({ password: PASSWORD, code: code() });
    open.clock.now += STEP;
  });

  it('is asked for after the password, and nothing is served before it', async () => {
    await restart();
    expect(await refusalOf(signIn())).toEqual({ code: 'account/code-wanted' });
    expect(await open.client.account.session({})).toBe(null);
    for (const [area, verbs] of Object.entries(contract)) {
      if (['about', 'account'].includes(area)) continue;
      for (const verb of Object.keys(verbs)) {
        const reply = await open.backend.dispatch(`${area}.${verb}`, {});
        expect(reply.ok && area !== 'simulator', `${area}.${verb}`).toBe(false);
      }
    }
    const list = open.client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 10 });
    expect(await refusalOf(list)).toEqual({ code: 'session/locked' });
    expect(await refusalOf(open.client.account.activity({}))).toEqual({ code: 'session/locked' });
    expect(await refusalOf(open.client.account.removeCode({ password: PASSWORD }))).toEqual({ code: 'session/locked' });
    expect(open.backend.hold({ name: 'x', type: 'text/plain', bytes: new Uint8Array(1) }).ok).toBe(false);
    await confirm();
    expect(await open.client.account.session({})).toMatchObject({ name: 'Mei Chen' });
    expect(await open.client.account.factors({})).toEqual({ code: true, keyFile: false });
    expect(await kinds()).toEqual(['created', 'code-added', 'signed-in']);
  });

  it('is asked for only after the right password, which stays a try of its own', async () => {
    await restart();
    expect((await refusalOf(signIn('wrong'))).code).toBe('account/wrong-password');
    expect(await refusalOf(confirm())).toEqual({ code: 'account/code-expired' });
  });

  it('opens once: not again, not after a restart, nor does one from before', async () => {
    await restart();
    const used = code();
    const before = code(-1);
    await refusalOf(signIn());
    await confirm(used);
    await restart();
    await refusalOf(signIn());
    expect((await refusalOf(confirm(used))).code).toBe('account/wrong-code');
    expect((await refusalOf(confirm(before))).code).toBe('account/wrong-code');
    open.clock.now += STEP;
    await confirm();
  });

  it('is slowed when wrong, whatever is restarted or signed in again', async () => {
    for (const waitSeconds of [0, 0, 1]) {
      await restart();
      await refusalOf(signIn());
      expect(await refusalOf(confirm(wrongCode()))).toEqual({ code: 'account/wrong-code', waitSeconds });
    }
    await refusalOf(signIn());
    expect(await refusalOf(confirm())).toEqual({ code: 'account/wait', waitSeconds: 1 });
    open.clock.now += 1000;
    expect(await refusalOf(confirm(wrongCode()))).toEqual({ code: 'account/wrong-code', waitSeconds: 2 });
    open.clock.now += 2000;
    await confirm();
    expect((await kinds()).filter((kind) => kind === 'wrong-code')).toHaveLength(4);
    const { findings } = await open.client.account.activity({});
    expect(findings[0]).toMatchObject({ rule: 'failures-then-success' });
  });

  it('is waited for three minutes, and a lock ends the waiting', async () => {
    await restart();
    await refusalOf(signIn());
    await open.backend.lock('sleep');
    expect(await refusalOf(confirm())).toEqual({ code: 'account/code-expired' });
    await refusalOf(signIn());
    await open.clock.advance(181_000);
    expect(await refusalOf(confirm())).toEqual({ code: 'account/code-expired' });
    await refusalOf(signIn());
    await confirm();
  });

  it('goes off with the password, and not with a wrong one', async () => {
    const wrong = await refusalOf(open.client.account.removeCode({ password: 'wrong' }));
    expect(wrong.code).toBe('account/wrong-password');
    await open.client.account.removeCode({ password: PASSWORD });
    await restart();
    await signIn();
  });

  it('goes off with the recovery key, for a lost phone', async () => {
    await restart();
    await open.client.account.recover({ account: await account(), recoveryKey, password: OTHER });
    expect(await open.client.account.factors({})).toEqual({ code: false, keyFile: false });
    expect(await kinds()).toEqual(['created', 'code-added', 'code-removed', 'recovered']);
    await restart();
    await signIn(OTHER);
  });
});

it('a code counts only after one made from it was typed, with the password', async () => {
  const { client } = open;
  expect(await refusalOf(client.account.addCode({ password: PASSWORD, code: '000000' }))).toEqual({
    code: 'account/code-expired',
  });
  const { secret } = await client.account.offerCode({});
  const code = codeAt(secret, open.clock.now);
  const other = code === '000000' ? '000001' : '000000';
  expect((await refusalOf(client.account.addCode({ password: 'wrong', code }))).code).toBe('account/wrong-password');
  expect((await refusalOf(client.account.addCode({ password: PASSWORD, code: other }))).code).toBe(
    'account/wrong-code',
  );
  expect(await client.account.factors({})).toEqual({ code: false, keyFile: false });
});

describe('a key file', () => {
  let keyFile: string;
  beforeEach(async () => {
    const { file } = await open.client.account.makeKeyFile({});
    keyFile = new TextDecoder().decode(open.backend.held(file)!.bytes);
    await open.client.account.addKeyFile({ password: PASSWORD, keyFile });
  });

  it('is needed to sign in, and the list says so', async () => {
    await restart();
    expect(await open.client.account.list({})).toMatchObject([{ name: 'Mei Chen', keyFile: true }]);
    expect(await refusalOf(signIn())).toEqual({ code: 'account/key-file-wanted' });
    expect(await refusalOf(signIn(PASSWORD, 'not one'))).toEqual({ code: 'account/not-a-key-file' });
    await signIn(PASSWORD, keyFile);
    expect(await open.client.account.factors({})).toEqual({ code: false, keyFile: true });
  });

  it('of another account does not open, and counts as a try', async () => {
    const { file } = await open.client.account.makeKeyFile({});
    const other = new TextDecoder().decode(open.backend.held(file)!.bytes);
    await restart();
    for (const waitSeconds of [0, 0, 1]) {
      const refusal = await refusalOf(signIn(PASSWORD, other));
      expect(refusal).toEqual({ code: 'account/wrong-password-or-key-file', waitSeconds });
    }
    open.clock.now += 1000;
    await signIn(PASSWORD, keyFile);
    expect((await kinds()).filter((kind) => kind === 'wrong-password')).toHaveLength(3);
  });

  it('is nowhere on the disk, and no backup opens without it', async () => {
    await open.client.account.lock({});
    const secret = keyFile.trim().split(' ')[1]!;
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const name of names.filter((one) => one.isFile())) {
      const bytes = await readFile(join(name.parentPath, name.name));
      expect(bytes.includes(secret), name.name).toBe(false);
      expect(bytes.includes(Buffer.from(secret, 'base64').subarray(0, 32)), name.name).toBe(false);
    }
    await open.client.account.restoreBackup({ account: await account() });
    expect(await refusalOf(signIn())).toEqual({ code: 'account/key-file-wanted' });
    await signIn(PASSWORD, keyFile);
  });

  it('stays with a new password, and goes off with the password', async () => {
    await open.client.account.changePassword({ password: PASSWORD, newPassword: OTHER });
    await restart();
    expect(await refusalOf(signIn(OTHER))).toEqual({ code: 'account/key-file-wanted' });
    await signIn(OTHER, keyFile);
    expect((await refusalOf(open.client.account.removeKeyFile({ password: PASSWORD }))).code).toBe(
      'account/wrong-password',
    );
    await open.client.account.removeKeyFile({ password: OTHER });
    await restart();
    await signIn(OTHER);
    expect(await open.client.account.factors({})).toEqual({ code: false, keyFile: false });
    expect((await kinds()).slice(1)).toEqual([
      'key-file-added',
      'password-changed',
      'signed-in',
      'key-file-removed',
      'wrong-password',
      'signed-in',
    ]);
  });

  it('is not needed with the recovery key, which takes it off', async () => {
    await restart();
    await open.client.account.recover({ account: await account(), recoveryKey, password: OTHER });
    expect((await kinds()).slice(-2)).toEqual(['key-file-removed', 'recovered']);
    await restart();
    await signIn(OTHER);
  });
});

it('a new recovery key takes the place of the old, at the price of the password', async () => {
  expect((await refusalOf(open.client.account.renewRecoveryKey({ password: 'wrong' }))).code).toBe(
    'account/wrong-password',
  );
  const renewed = await open.client.account.renewRecoveryKey({ password: PASSWORD });
  await restart();
  const old = await refusalOf(open.client.account.recover({ account: await account(), recoveryKey, password: OTHER }));
  expect(old.code).toBe('account/wrong-recovery-key');
  await open.client.account.recover({ account: await account(), recoveryKey: renewed.recoveryKey, password: OTHER });
});

it('the demo person has no account to protect, and is not thrown out for asking', async () => {
  await open.client.account.demo({});
  expect(await refusalOf(open.client.account.offerCode({}))).toEqual({ code: 'account/unknown' });
  expect(await refusalOf(open.client.account.removeKeyFile({ password: 'x' }))).toEqual({ code: 'account/unknown' });
  expect(await open.client.account.factors({})).toEqual({ code: false, keyFile: false });
});
