import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contract, findCall } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { dispatch } from '../../../src-main/app/dispatch.ts';
import { reportIncident } from '../../../src-main/app/incidents.ts';
import { turns } from '../../../src-main/app/turns.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const NAMES = Object.entries(contract).flatMap(([area, verbs]) => Object.keys(verbs).map((verb) => `${area}.${verb}`));
/** Calls that are answered without anyone being signed in. */
const OPEN_CALLS =
  /^(about|account)\.(?!folders$|activity$|answerFinding$|factors$|renewRecoveryKey$|rename$|eraseForGood$|secondBackups$|backupContents$|secondFolder$|setSecondFolder$|backUp$|surroundings$|goOn$|remove$|(offer|add|remove)Code$|(make|add|remove)KeyFile$)/;
/** An input of the right shape for the calls that want one. */
const INPUTS: Record<string, unknown> = {
  'account.backups': { account: 'x' },
  'account.backupContents': { backup: 'x' },
  'account.setSecondFolder': { path: '/nowhere' },
  'categories.add': { name: 'Pets', essential: false },
  'categories.change': { category: 'dining', essential: true },
  'ledger.list': { filter: 'all', search: '', offset: 0, limit: 50 },
  'ledger.due': { days: 30 },
  'ledger.rows': { ids: ['x'] },
  'ledger.understand': { text: 'coffee 18' },
  'ledger.suggest': { text: '' },
  'ledger.changeCurrency': { currency: 'USD' },
  'ledger.record': { draft: { kind: 'income', day: '2026-01-05', source: 'Work', amount: 100 } },
  'ledger.edit': { record: { id: 'x', kind: 'income', day: '2026-01-05', source: 'Work', amount: 100 } },
  'ledger.remove': { id: 'x' },
  'ledger.markPaid': { bill: 'x', day: '2026-01-05' },
  'score.change': { from: '2025-12-31' },
  'score.history': { months: 24 },
  'score.recovery': { daysLate: 30 },
  'score.setModel': { model: { preset: 'claimed', off: [] } },
  'simulator.start': { scenario: { version: 1, habits: [], happenings: [] }, months: 2, paths: 50 },
  'simulator.plan': { goal: { score: 700, by: '2030-12-31' }, paths: 50 },
  'simulator.save': { name: 'x', scenario: { version: 1, habits: [], happenings: [] } },
  'simulator.discard': { id: 'x' },
  'simulator.restore': {
    ...{ id: 'x', name: 'x', saved: '2026-01-05' },
    scenario: { version: 1, habits: [], happenings: [] },
  },
  'simulator.correct': {},
  'simulator.keep': { habit: 'autopay', kept: true },
  'simulator.adopt': {
    scenario: { version: 1, habits: [], happenings: [] },
    goal: { score: 700, by: '2030-12-31' },
    expected: [{ day: '2030-12-06', p5: 600, p10: 610, p25: 620, p50: 630, p75: 640, p90: 650, p95: 660 }],
  },
  'simulator.cancel': { run: 'x' },
  'imports.preview': { file: 'x' },
  'imports.cancel': { file: 'x' },
  'imports.save': { file: 'x', skipMalformed: false, leaveOut: [] },
  'imports.memory': {},
  'imports.forget': { source: 'x' },
  'reports.preview': { period: { from: '2026-01-01', to: '2026-01-31' } },
  'reports.write': { period: { from: '2026-01-01', to: '2026-01-31' }, format: 'json', language: 'en' },
  'preferences.change': { theme: 'dark' },
  'account.answerFinding': { finding: 'new-place-2', mine: true },
  'account.renewRecoveryKey': { password: 'x' },
  'account.addCode': { password: 'x', code: '123456' },
  'account.removeCode': { password: 'x' },
  'account.rename': { name: 'Mei' },
  'account.eraseForGood': { password: 'x' },
  'account.remove': { password: 'x' },
  'account.addKeyFile': { password: 'x', keyFile: 'x' },
  'account.removeKeyFile': { password: 'x' },
  'ledger.records': { kind: 'reading' },
  'ledger.points': { ids: ['x'] },
  'identity.attach': { item: 'phone', file: 'x' },
  'identity.detach': { item: 'phone' },
  'identity.unseal': { document: 'x' },
  'identity.remove': { item: 'phone' },
  'perks.save': { perk: { name: 'Library card', score: 600, sources: [] } },
  'perks.remove': { id: 'x' },
};

let open: TestBackend | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('the gate', () => {
  it.each([
    '',
    '.',
    'ledger',
    'ledger.',
    'ledger.nothing',
    'toString.call',
    'ledger.constructor',
    'ledger.list.x',
    '__proto__.x',
  ])('knows no call named %j', async (name) => {
    expect(findCall(name)).toBeUndefined();
    open = await openTestBackend();
    expect(await open.backend.dispatch(name, {})).toEqual({ ok: false, refusal: { code: 'call/unknown' } });
  });

  it('refuses every call with an unknown field, naming it, and never answers with an incident', async () => {
    open = await openTestBackend();
    for (const name of NAMES) {
      const reply = await open.backend.dispatch(name, { ...(INPUTS[name] as object), surprise: 1 });
      expect(reply, name).toMatchObject({ ok: false, refusal: { code: 'input/invalid' } });
      expect(JSON.stringify(reply), name).toContain('"path":"surprise","problem":"unknown-field"');
    }
  });

  it.each([null, undefined, 1, 'text', [], true])('refuses %j as an input of any call', async (input) => {
    open = await openTestBackend();
    for (const name of NAMES) {
      expect(await open.backend.dispatch(name, input), name).toMatchObject({
        ok: false,
        refusal: { code: 'input/invalid' },
      });
    }
  });

  it('answers nothing about a ledger while nobody is signed in', async () => {
    open = await openTestBackend();
    for (const name of NAMES.filter((one) => !OPEN_CALLS.test(one) && one !== 'simulator.cancel')) {
      const reply = await open.backend.dispatch(name, INPUTS[name] ?? {});
      expect(reply, name).toEqual({ ok: false, refusal: { code: 'session/locked' } });
    }
  });

  it('answers the same through JSON as through a structured clone', async () => {
    open = await openTestBackend();
    await open.client.account.demo({});
    for (const name of NAMES) {
      if (
        /^account\.(create|signIn|recover|changePassword|restoreBackup|restoreBackupAsNew|exportVault|importVault|strength|lock|demo)$/.test(
          name,
        )
      )
        continue;
      const reply = await open.backend.dispatch(name, INPUTS[name] ?? {});
      expect(structuredClone(reply), name).toStrictEqual(JSON.parse(JSON.stringify(reply)));
      expect('incident' in reply, name).toBe(false);
    }
  });
});

describe('what a handler gives back', () => {
  const gate = (work: () => unknown) => ({
    handlers: { about: { touch: work } } as never,
    inTurn: turns(),
    incident: async () => 'id',
  });

  it('crosses only when the contract names it', async () => {
    expect(
      await dispatch(
        gate(() => ({ key: 'secret' })),
        'about.touch',
        {},
      ),
    ).toEqual({ ok: false, incident: 'id' });
  });

  it('is a refusal when it refuses, and an incident when it breaks', async () => {
    const refuse = () => {
      throw new Refused({ code: 'vault/disk-full' }, { cause: new Error('secret') });
    };
    expect(await dispatch(gate(refuse), 'about.touch', {})).toEqual({
      ok: false,
      refusal: { code: 'vault/disk-full' },
    });
    const broken = () => (undefined as unknown as { x: number }).x;
    expect(await dispatch(gate(broken), 'about.touch', {})).toEqual({ ok: false, incident: 'id' });
  });
});

describe('turns', () => {
  it('runs commands one after the other, also after one that failed', async () => {
    const inTurn = turns();
    const log: string[] = [];
    const job =
      (name: string, fail = false) =>
      async () => {
        log.push(`${name} starts`);
        await new Promise((resolve) => setImmediate(resolve));
        log.push(`${name} ends`);
        if (fail) throw new Error(name);
      };
    await Promise.allSettled([inTurn(job('one')), inTurn(job('two', true)), inTurn(job('three'))]);
    expect(log).toEqual(['one starts', 'one ends', 'two starts', 'two ends', 'three starts', 'three ends']);
  });
});

describe('an incident', () => {
  it('is written down without what the person typed', async () => {
    open = await openTestBackend();
    const outside = { folder: open.folder, now: () => 0, randomBytes: () => Uint8Array.of(1, 2, 3, 4) } as never;
    const id = await reportIncident(outside, 'ledger.record', new TypeError('cannot read «Haidilao 486.00»'));
    expect(id).toBe('01020304');
    const log = await readFile(join(open.folder, 'incidents.log'), 'utf8');
    expect(JSON.parse(log)).toMatchObject({ id, call: 'ledger.record', kind: 'TypeError' });
    expect(log).not.toContain('Haidilao');
    expect(log).toContain('gate.test.ts');
  });
});
