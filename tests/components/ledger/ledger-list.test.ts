import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { Month } from '#shared/domain/day.ts';
import { LedgerRecord } from '#shared/domain/record.ts';
import { LedgerList } from '../../../src-renderer/state/ledger.svelte.ts';
import { later, signedInDesk } from '../support/signed-in-desk.ts';

type Listing = Output<'ledger', 'list'>;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function row(index: number, name: string): LedgerRow {
  const record = LedgerRecord.parse({
    id: `r${index}`,
    kind: 'purchase',
    day: '2026-11-01',
    payee: `${name} ${index}`,
    category: 'other',
    amount: 1,
  });
  return { record, title: `${name} ${index}`, bill: null };
}

function listing(name: string, total: number, offset: number, limit: number): Listing {
  const length = Math.max(0, Math.min(limit, total - offset));
  return {
    rows: Array.from({ length }, (_, at) => row(offset + at, name)),
    total,
    since: null,
    months: [{ month: '2026-11' as Month, entries: total, out: 0 as never, in: 0 as never }],
    undo: 0,
    redo: 0,
  };
}

describe('the ledger’s list', () => {
  it('fetches the pages in view once each, whatever the ledger’s size', async () => {
    const { desk, transport } = await signedInDesk({
      'ledger.list': ({ offset, limit }) => listing('Row', 50_000, offset, limit),
    });
    const list = new LedgerList(desk.client);
    await list.reload();
    list.show(0, 30);
    list.show(24_990, 25_010);
    list.show(24_991, 25_011);
    await settled();
    expect(list.row(25_010)?.title).toBe('Row 25010');
    expect(transport.inputsOf('ledger.list')).toMatchObject([{ offset: 0 }, { offset: 24_900 }, { offset: 25_000 }]);
    list.show(49_990, 60_000);
    await settled();
    expect(list.row(49_999)?.title).toBe('Row 49999');
    expect(transport.inputsOf('ledger.list')).toHaveLength(4);
  });

  it('never mixes rows of an earlier search into a later one', async () => {
    const slow = later<Listing>();
    const { desk } = await signedInDesk({
      'ledger.list': ({ search, offset, limit }) =>
        search === 'slow' ? slow.promise : listing(search || 'All', 300, offset, limit),
    });
    const list = new LedgerList(desk.client);
    await list.reload();
    list.choose('all', 'slow');
    list.choose('all', 'quick');
    await settled();
    slow.settle(listing('slow', 3, 0, 100));
    await settled();
    expect(list.row(0)?.title).toBe('quick 0');
    expect(list.summary?.total).toBe(300);
  });

  it('keeps the old rows until the new ones are there', async () => {
    let answer: Promise<Listing> | Listing = listing('Old', 5, 0, 100);
    const { desk } = await signedInDesk({ 'ledger.list': () => answer });
    const list = new LedgerList(desk.client);
    await list.reload();
    const slow = later<Listing>();
    answer = slow.promise;
    const reloaded = list.reload();
    expect(list.row(0)?.title).toBe('Old 0');
    slow.settle(listing('New', 5, 0, 100));
    await reloaded;
    expect(list.row(0)?.title).toBe('New 0');
  });
});
