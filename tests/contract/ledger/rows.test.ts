import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

let open: TestBackend;
beforeEach(async () => {
  open = await openTestBackend();
  await open.client.account.demo({});
});
afterEach(() => open.close());

describe('what an entry moved the score by', () => {
  it('is what the score of its day loses when it is taken out', async () => {
    const day = '2026-01-31' as never;
    const { id, before, after } = await open.client.ledger.record({
      draft: { kind: 'identity', day, item: 'email', state: 'self-checked', reviewed: day },
    });
    expect(after).toBeGreaterThan(before);
    expect(await open.client.ledger.points({ ids: [id, 'unknown'] })).toEqual([{ id, points: after - before }]);
  });

  it('is no longer looked for once a newer question came', async () => {
    const { rows } = await open.client.ledger.list({ filter: 'purchases', search: '', offset: 0, limit: 4 });
    const ids = rows.map(({ record }) => record.id);
    const [older, newer] = await Promise.all([open.client.ledger.points({ ids }), open.client.ledger.points({ ids })]);
    expect(newer.map(({ id }) => id)).toEqual(ids);
    expect(older.length).toBeLessThan(ids.length);
  });

  it('is left out for days to come', async () => {
    const draft = { kind: 'income', day: '2026-02-03' as never, source: 'Work', amount: 100 as never } as const;
    const { id } = await open.client.ledger.record({ draft });
    expect(await open.client.ledger.points({ ids: [id] })).toEqual([]);
  });
});

describe('the order of the list', () => {
  const listed = (order?: 'newest' | 'oldest' | 'largest' | 'name') =>
    open.client.ledger.list({ filter: 'purchases', search: '', offset: 0, limit: 500, ...(order && { order }) });

  it('turns around, or goes by amount or name, with the same entries and the same sums', async () => {
    const [newest, oldest, largest, name] = await Promise.all([
      listed(),
      listed('oldest'),
      listed('largest'),
      listed('name'),
    ]);
    const days = (page: typeof newest) => page.rows.map(({ record }) => record.day);
    expect(days(oldest)).toEqual(days(oldest).toSorted());
    expect(days(newest)).toEqual(days(newest).toSorted().reverse());
    const amounts = largest.rows.map(({ record }) => ('amount' in record ? record.amount : 0));
    expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
    const names = name.rows.map(({ title }) => title);
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh-Hans', { numeric: true }).compare));
    const out = newest.months.reduce((sum, month) => sum + month.out, 0);
    for (const page of [oldest, largest, name]) {
      expect(page.total).toBe(newest.total);
      expect(page.since).toBe(newest.since);
      expect(page.months.reduce((sum, month) => sum + month.out, 0)).toBe(out);
    }
    expect(largest.months).toHaveLength(1);
  });
});
