import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../../support/refusal.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
let folder: string;
let open: TestBackend;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsim-journey-'));
  open = await openTestBackend({ folder, today: '2026-01-31' });
});
afterEach(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

async function reopen(today = '2026-01-31') {
  await open.close();
  open = await openTestBackend({ folder, today });
}

async function create() {
  const { recoveryKey } = await open.client.account.create({ name: 'Mei Chen', password: PASSWORD, currency: 'CNY' });
  return recoveryKey;
}
const signIn = async (password = PASSWORD) => {
  const [account] = await open.client.account.list({});
  return open.client.account.signIn({ account: account!.id, password });
};
const list = () => open.client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 100 });
const rent = {
  kind: 'bill',
  day: '2026-01-01',
  payee: 'Greenview flat',
  category: 'rent',
  amount: 320_000,
  due: '2026-01-25',
} as const;

describe('an account from its creation on', () => {
  it('keeps what was recorded, through lock and restart', async () => {
    await create();
    const bill = await open.client.ledger.record({ draft: rent });
    const paid = await open.client.ledger.markPaid({ bill: bill.id, day: '2026-01-24' });
    expect(paid.after).toBeGreaterThan(paid.before);
    await open.client.preferences.change({ goal: { score: 720, by: '2027-06-30' } });
    await reopen();
    expect((await signIn()).name).toBe('Mei Chen');
    const { rows, undo } = await list();
    expect(rows.map((row) => [row.record.kind, row.title, row.bill?.status])).toEqual([
      ['payment', 'Greenview flat', 'paid'],
      ['bill', 'Greenview flat', 'paid'],
    ]);
    expect(undo).toBe(2);
    expect((await open.client.preferences.show({})).goal).toEqual({ score: 720, by: '2027-06-30' });
    await open.client.ledger.undo({});
    await open.client.ledger.undo({});
    expect((await list()).total).toBe(0);
    await open.client.ledger.redo({});
    expect((await list()).total).toBe(1);
  });

  it('leaves no readable word of the ledger on the disk', async () => {
    await create();
    await open.client.ledger.record({ draft: rent });
    await open.client.account.lock({});
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      expect(bytes.includes('Greenview'), file.name).toBe(false);
      expect(bytes.includes(PASSWORD), file.name).toBe(false);
    }
  });

  it('refuses a wrong password, then slows down, and lets the right one in', async () => {
    await create();
    await open.client.account.lock({});
    for (let tries = 0; tries < 3; tries++) {
      const refusal = await refusalOf(signIn('not the password'));
      expect(['account/wrong-password', 'account/wait']).toContain(refusal.code);
    }
    await open.clock.advance(120_000);
    expect((await signIn()).name).toBe('Mei Chen');
  });

  it('refuses a password that could be guessed', async () => {
    const refusal = await refusalOf(open.client.account.create({ name: 'A', password: 'password1', currency: 'CNY' }));
    expect(refusal.code).toBe('account/weak-password');
    expect(await open.client.account.list({})).toEqual([]);
  });

  it('opens with the recovery key, which is then another one', async () => {
    const recoveryKey = await create();
    await open.client.ledger.record({ draft: rent });
    await open.client.account.lock({});
    const [account] = await open.client.account.list({});
    const fresh = 'violet anchor nineteen pebbles hum';
    const again = await open.client.account.recover({ account: account!.id, recoveryKey, password: fresh });
    expect(again.recoveryKey).not.toBe(recoveryKey);
    expect((await list()).total).toBe(1);
    await open.client.account.lock({});
    expect((await refusalOf(signIn())).code).toBe('account/wrong-password');
    await open.clock.advance(120_000);
    expect((await signIn(fresh)).name).toBe('Mei Chen');
  });

  it('changes its password', async () => {
    await create();
    const newPassword = 'violet anchor nineteen pebbles hum';
    expect((await refusalOf(open.client.account.changePassword({ password: 'wrong', newPassword }))).code).toBe(
      'account/wrong-password',
    );
    await open.clock.advance(120_000);
    await open.client.account.changePassword({ password: PASSWORD, newPassword });
    await open.client.account.lock({});
    expect((await signIn(newPassword)).name).toBe('Mei Chen');
  });

  it('locks after the idle time, and a sign of life puts that off', async () => {
    await create();
    await open.clock.advance(4 * 60_000);
    await open.client.about.touch({});
    await open.clock.advance(4 * 60_000);
    expect(await open.client.account.session({})).not.toBeNull();
    await open.clock.advance(2 * 60_000);
    expect(await open.client.account.session({})).toBeNull();
    expect(open.notices).toContainEqual({ notice: 'locked', why: 'idle' });
    expect((await refusalOf(list())).code).toBe('session/locked');
  });

  it('enters what recurring bills bring, at sign-in and when the day turns', async () => {
    await create();
    await open.client.ledger.record({ draft: { ...rent, recurrence: { every: 'month' } } });
    expect((await list()).total).toBe(2); // 25 February is within five weeks
    await reopen('2026-03-10');
    await signIn();
    expect((await list()).total).toBe(3);
  });

  it('notices that the day has turned, and enters what has come near', async () => {
    await create();
    await open.client.preferences.change({ autoLockMinutes: 120 });
    await open.client.ledger.record({ draft: { ...rent, due: '2026-02-08', recurrence: { every: 'month' } } });
    expect((await list()).total).toBe(1); // 8 March is 36 days away
    for (let hours = 0; hours < 13; hours++) {
      await open.clock.advance(3_600_000);
      await open.client.about.touch({});
    }
    expect(open.notices).toContainEqual({ notice: 'day-changed', day: '2026-02-01' });
    expect((await open.client.about.show({})).today).toBe('2026-02-01');
    await vi.waitFor(async () => expect((await list()).total).toBe(2));
  });

  it('refuses a second program on the same account, and lets go of it on lock', async () => {
    await create();
    const other = await openTestBackend({ folder, today: '2026-01-31' });
    try {
      const [account] = await other.client.account.list({});
      const attempt = () => other.client.account.signIn({ account: account!.id, password: PASSWORD });
      expect((await refusalOf(attempt())).code).toBe('vault/in-use');
      await open.client.account.lock({});
      expect((await attempt()).name).toBe('Mei Chen');
    } finally {
      await other.close();
    }
  });
});

describe('the demo person', () => {
  it('can be used like anyone, and writes nothing', async () => {
    const before = await readdir(folder, { recursive: true });
    expect(await open.client.account.demo({})).toMatchObject({ demo: true, account: null });
    const saved = await open.client.ledger.record({ draft: rent });
    expect((await list()).rows.some((row) => row.record.id === saved.id)).toBe(true);
    await open.client.account.lock({});
    expect(await open.client.account.session({})).toBeNull();
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});
