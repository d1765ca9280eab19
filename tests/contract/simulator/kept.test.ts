import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AccountDocument, emptyDocument } from '../../../src-main/app/document.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
const scenario = { version: 1 as const, habits: [{ habit: 'verified-items' as const, level: 6 }], happenings: [] };
const goal = { score: 640, by: '2026-05-31' as never };
const month = (day: string, p50: number) =>
  ({ day, p5: p50 - 30, p10: p50 - 20, p25: p50 - 10, p50, p75: p50 + 10, p90: p50 + 20, p95: p50 + 30 }) as never;
const expected = [month('2026-02-06', 560), month('2026-03-06', 600), month('2026-07-06', 700)];

let folder: string;
let open: TestBackend;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsim-kept-'));
  open = await openTestBackend({ folder });
  await open.client.account.create({ name: 'Mei', password: PASSWORD, currency: 'CNY' });
});
afterEach(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

/** The same person on another day. */
async function on(today: string) {
  await open.close();
  open = await openTestBackend({ folder, today });
  const [account] = await open.client.account.list({});
  await open.client.account.signIn({ account: account!.id, password: PASSWORD });
}
const adopted = async (today: string) => {
  await on(today);
  return open.client.simulator.adopted({});
};

it('keeps scenarios under their names in the vault, renames and discards them', async () => {
  const first = await open.client.simulator.save({ name: 'All my papers', scenario });
  await open.client.simulator.save({ name: 'Nothing', scenario: { ...scenario, habits: [] } });
  await on('2026-02-01');
  const { simulator } = open.client;
  expect((await simulator.scenarios({})).map(({ name }) => name)).toEqual(['All my papers', 'Nothing']);
  await simulator.save({ id: first.id, name: 'Papers', scenario });
  await simulator.discard({ id: (await simulator.scenarios({}))[1]!.id });
  expect(await simulator.scenarios({})).toEqual([{ id: first.id, name: 'Papers', saved: '2026-02-01', scenario }]);
  await expect(simulator.save({ id: 'gone', name: 'x', scenario })).rejects.toMatchObject({
    refusal: { code: 'ledger/unknown-record' },
  });
});

it('follows an adopted plan: what was expected, what came, what is next, and when it is stale', async () => {
  expect(await open.client.simulator.adopted({})).toBeNull();
  const begun = await open.client.simulator.adopt({ scenario, goal, expected });
  expect(begun).toMatchObject({ reviews: [], state: 'on-course', plan: { since: '2026-01-31' } });
  expect(begun.next).toEqual({ habit: 'verified-items', level: 6, today: 0 });

  const february = await adopted('2026-02-10');
  expect(february?.reviews.map(({ expected: { p50 }, actual }) => [p50, actual])).toEqual([[560, 550]]);
  expect(february?.state).toBe('on-course');
  expect((await adopted('2026-03-10'))?.state).toBe('off-course');
  expect((await adopted('2026-06-01'))?.state).toBe('date-past');
  await expect(open.client.simulator.adopt({ scenario, goal, expected })).rejects.toMatchObject({
    refusal: { code: 'forecast/date-past' },
  });
  const lower = { score: 540, by: '2026-12-31' as never };
  await open.client.simulator.adopt({ scenario, goal: lower, expected });
  expect((await adopted('2026-07-20'))?.state).toBe('reached');
  await open.client.simulator.drop({});
  expect(await open.client.simulator.adopted({})).toBeNull();
});

it('opens vaults that were made before anything was kept', () => {
  const { scenarios, adopted, ...before } = AccountDocument.parse(emptyDocument('l', 'CNY'));
  expect([scenarios, adopted]).toEqual([undefined, undefined]);
  expect(AccountDocument.parse(before)).toEqual(before);
});

it('ticks off by hand what a ledger cannot show, and offers the next open habit', async () => {
  const habits = [
    { habit: 'autopay' as const, level: 3 },
    { habit: 'verified-items' as const, level: 6, from: '2026-03' as never },
  ];
  const begun = await open.client.simulator.adopt({ scenario: { ...scenario, habits }, goal, expected });
  expect(begun.next).toMatchObject({ habit: 'autopay' });
  expect(begun.steps.map(({ kept, byHand }) => [kept, byHand])).toEqual([
    [false, true],
    [false, false],
  ]);
  const kept = await open.client.simulator.keep({ habit: 'autopay', kept: true });
  expect([kept?.next, kept?.steps[0]?.kept]).toEqual([null, true]);
  expect((await adopted('2026-03-02'))?.next).toMatchObject({ habit: 'verified-items' });
  expect((await open.client.simulator.keep({ habit: 'autopay', kept: false }))?.steps[0]?.kept).toBe(false);
});

it('calls a plan stale when much of what was recorded before it has changed since', async () => {
  await open.client.simulator.adopt({ scenario, goal, expected });
  for (const amount of [100, 200, 300, 400, 500]) {
    await open.client.ledger.record({
      draft: { kind: 'income', day: '2026-01-05' as never, source: 'Work', amount: amount as never },
    });
  }
  expect((await open.client.simulator.adopted({}))?.state).toBe('other-past');
});

it('keeps corrections in the vault, and puts a discarded scenario back as it was', async () => {
  const { simulator } = open.client;
  expect((await simulator.correct({ income: 700_000 as never })).income.monthly).toBe(700_000);
  const first = await simulator.save({ name: 'Papers', scenario });
  await simulator.discard({ id: first.id });
  await simulator.restore(first);
  await on('2026-02-01');
  expect((await open.client.simulator.baseline({})).corrections).toEqual({ income: 700_000 });
  expect(await open.client.simulator.scenarios({})).toEqual([first]);
  expect((await open.client.simulator.correct({})).income.monthly).toBe(0);
});
