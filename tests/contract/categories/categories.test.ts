import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Refused } from '#shared/contract/refused.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

let open: TestBackend;
beforeEach(async () => {
  open = await openTestBackend();
  await open.client.account.demo({});
});
afterEach(() => open.close());

async function inUse(category: string) {
  return (await open.client.categories.list({})).find((one) => one.category === category);
}

async function score() {
  return (await open.client.score.show({})).score;
}

describe('categories', () => {
  it('move the score when one counts as essential or no longer does, and undo brings every point back', async () => {
    const before = await score();
    const fewer = await open.client.categories.change({ category: 'groceries', essential: false });
    expect(fewer.before).toBe(before);
    expect(fewer.after).toBeLessThan(before);
    expect(await score()).toBe(fewer.after);
    expect((await open.client.score.change({ from: '2025-12-31' })).after).toBe(fewer.after);
    const { rows } = await open.client.ledger.list({ filter: 'purchases', search: 'groceries', offset: 0, limit: 20 });
    expect(rows.some(({ record, essential }) => record.kind === 'purchase' && essential === true)).toBe(false);
    await open.client.ledger.undo({ step: fewer.step });
    expect(await score()).toBe(before);
    expect((await inUse('groceries'))?.essential).toBe(true);
    await open.client.ledger.redo({});
    expect(await score()).toBe(fewer.after);
  });

  it('can be added, used, renamed and hidden; a purchase of today follows its own category', async () => {
    const { category } = await open.client.categories.add({ name: 'Pets', essential: true });
    const draft = { kind: 'purchase', day: '2026-01-05', payee: 'Vet', category, amount: 12_000 } as const;
    const { id } = await open.client.ledger.record({ draft });
    expect(await inUse(category)).toEqual({ category, name: 'Pets', essential: true, hidden: false, used: 1 });
    await open.client.categories.change({ category, name: 'Animals', hidden: true, essential: false });
    expect(await inUse(category)).toEqual({ category, name: 'Animals', essential: false, hidden: true, used: 1 });
    const { rows } = await open.client.ledger.list({ filter: 'all', search: 'animals', offset: 0, limit: 5 });
    expect(rows.map(({ record }) => record.id)).toEqual([id]);
    const again = await open.client.ledger.understand({ text: 'vet 80' });
    expect(again.draft).toMatchObject({ kind: 'purchase', category });
  });

  it('get their own name back, and keep nothing that is as the product has it', async () => {
    await open.client.categories.change({ category: 'dining', name: 'Eating out', essential: true });
    await open.client.categories.change({ category: 'dining', name: null, essential: false });
    expect(await inUse('dining')).toMatchObject({ name: null, essential: false, hidden: false });
  });

  it('are refused by name when they do not exist, would lose their name, or go by none', async () => {
    const { category } = await open.client.categories.add({ name: 'Pets', essential: true });
    const refusal = (call: Promise<unknown>) => call.then(String, (error: Refused) => error.refusal);
    const wrong = async (call: Promise<unknown>, path: string, problem: string) =>
      expect(await refusal(call)).toMatchObject({ code: 'input/invalid', problems: [{ path, problem }] });
    await wrong(
      open.client.categories.change({ category: 'own-nobody', hidden: true }),
      'category',
      'unknown-reference',
    );
    await wrong(open.client.categories.change({ category, name: null }), 'name', 'missing');
    await wrong(open.client.categories.add({ name: '  ', essential: true }), 'name', 'too-small');
  });
});
