import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import type { RecordDraft, RecordOf } from '#shared/domain/record.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

let open: TestBackend;
beforeEach(async () => {
  open = await openTestBackend(); // on 2026-01-31
  await open.client.account.create({ name: 'Mei', password: 'plum harbour seven lanterns drift', currency: 'CNY' });
});
afterEach(() => open.close());

const day = (text: string) => text as Day;

async function bills(): Promise<RecordOf<'bill'>[]> {
  const { rows } = await open.client.ledger.list({ filter: 'bills', search: '', offset: 0, limit: 100 });
  return rows
    .flatMap(({ record }) => (record.kind === 'bill' ? [record] : []))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

/** A bill of every week; four more follow at once. */
async function weekly(): Promise<RecordOf<'bill'>[]> {
  const draft: unknown = {
    kind: 'bill',
    day: '2026-01-31',
    payee: 'Cleaner',
    category: 'household',
    amount: 20_000,
    due: '2026-02-02',
    recurrence: { every: 'week' },
  };
  await open.client.ledger.record({ draft: draft as RecordDraft });
  return bills();
}

describe('a series of bills', () => {
  it('comes anew from a changed bill on, and one undo brings it back', async () => {
    const before = await weekly();
    expect(before.map(({ due }) => due)).toEqual([
      '2026-02-02',
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
      '2026-03-02',
    ]);
    const changed = { ...before[1]!, amount: 25_000 as never, due: day('2026-02-10') };
    const { step } = await open.client.ledger.edit({ record: changed, following: true });
    const after = await bills();
    expect(after.map(({ due, amount }) => [due, amount])).toEqual([
      ['2026-02-02', 20_000],
      ['2026-02-10', 25_000],
      ['2026-02-17', 25_000],
      ['2026-02-24', 25_000],
      ['2026-03-03', 25_000],
    ]);
    await open.client.ledger.undo({ step: step! });
    expect(await bills()).toEqual(before);
  });

  it('ends with a bill that recurs no more; what was paid ahead stays, and brings nothing further', async () => {
    const before = await weekly();
    await open.client.ledger.markPaid({ bill: before[2]!.id, day: day('2026-01-31') });
    const { recurrence: _, ...last } = before[1]!;
    await open.client.ledger.edit({ record: last, following: true });
    const after = await bills();
    expect(after.map(({ due }) => due)).toEqual(['2026-02-02', '2026-02-09', '2026-02-16']);
    expect(after.map(({ recurrence }) => recurrence !== undefined)).toEqual([true, false, false]);
  });

  it('is left alone by an edit of one bill', async () => {
    const before = await weekly();
    await open.client.ledger.edit({ record: { ...before[1]!, amount: 30_000 as never } });
    expect((await bills()).map(({ amount }) => amount)).toEqual([20_000, 30_000, 20_000, 20_000, 20_000]);
  });
});

describe('a payment', () => {
  it('may be a part, or late, and says so', async () => {
    const [bill] = await weekly();
    await open.client.ledger.markPaid({ bill: bill!.id, day: day('2026-01-30'), amount: 5_000 as never });
    const [due] = await open.client.ledger.due({ days: 3 });
    expect(due?.state).toMatchObject({ status: 'open', paid: 5_000, remaining: 15_000 });
    await open.client.ledger.markPaid({ bill: bill!.id, day: day('2026-02-05') });
    expect((await open.client.ledger.due({ days: 3 })).map(({ record }) => record.id)).toContain(bill!.id); // not yet today
  });
});

describe('suggestions', () => {
  it('offer the next bill of a series first, then what was bought before, and fall silent over a figure', async () => {
    const [bill] = await weekly();
    const bought: unknown = {
      kind: 'purchase',
      day: '2026-01-20',
      payee: 'Corner café',
      category: 'dining',
      amount: 1_800,
    };
    await open.client.ledger.record({ draft: bought as RecordDraft });
    const [first, ...others] = await open.client.ledger.suggest({ text: '' });
    expect(first).toMatchObject({
      draft: { kind: 'payment', bill: bill!.id, amount: 20_000, day: '2026-01-31' },
      pays: { due: '2026-02-02', daysLate: 0 },
    });
    expect(others.at(-1)).toMatchObject({ draft: { kind: 'purchase', day: '2026-01-31', amount: 1_800 }, pays: null });
    expect((await open.client.ledger.suggest({ text: 'caf' })).map(({ title }) => title)).toEqual(['Corner café']);
    expect(await open.client.ledger.suggest({ text: 'caf 20' })).toEqual([]);
    const { after } = await open.client.ledger.record({ draft: first!.draft });
    expect(after).toBeGreaterThanOrEqual(550);
  });
});

describe('the currency', () => {
  it('can be changed where no decimals are lost; figures stay, and undo knows the old one', async () => {
    await weekly();
    await open.client.ledger.changeCurrency({ currency: 'EUR' });
    expect((await open.client.account.session({}))?.currency).toBe('EUR');
    await expect(open.client.ledger.changeCurrency({ currency: 'JPY' })).rejects.toMatchObject({
      refusal: { code: 'input/invalid', problems: [{ path: 'currency', problem: 'not-a-choice' }] },
    });
    await open.client.ledger.undo({});
    expect((await open.client.account.session({}))?.currency).toBe('CNY');
    expect((await bills())[0]?.amount).toBe(20_000);
  });
});
