import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Refused } from '#shared/contract/refused.ts';
import { KNOWN_PERKS } from '#shared/domain/known-perks.ts';
import { en } from '#shared/words/en/en.ts';
import { zh } from '#shared/words/zh/zh.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

let open: TestBackend;
beforeEach(async () => {
  open = await openTestBackend();
  await open.client.account.demo({});
});
afterEach(() => open.close());

describe('the list of perks', () => {
  it('starts as suggested, every name and source worded, the higher of two claims counting', async () => {
    const list = await open.client.perks.list({});
    expect(list).toHaveLength(KNOWN_PERKS.length);
    for (const perk of list) {
      expect(perk.score).toBe(Math.max(...perk.sources.map(({ score }) => score)));
      for (const words of [en.perks, zh.perks]) {
        expect(words.known[perk.name as keyof typeof words.known], perk.name).toBeTruthy();
        for (const { by } of perk.sources) expect(words.sources[by as keyof typeof words.sources], by).toBeTruthy();
      }
    }
  });

  it('is the person’s to change, and each change is one undo', async () => {
    await open.client.perks.save({ perk: { name: 'Library card', score: 610, sources: [] } });
    const { step } = await open.client.perks.remove({ id: 'car-rental' });
    const names = async () => (await open.client.perks.list({})).map(({ name }) => name);
    expect(await names()).toContain('Library card');
    expect(await names()).not.toContain('car-rental');
    await open.client.ledger.undo({ step });
    expect(await names()).toContain('car-rental');
    await open.client.ledger.undo({});
    expect(await names()).not.toContain('Library card');
    await open.client.ledger.redo({});
    expect(await names()).toContain('Library card');
    await open.client.perks.restore({});
    expect(await names()).toEqual(
      KNOWN_PERKS.toSorted((one, other) => one.score - other.score).map(({ name }) => name),
    );
  });
});

describe('an undo that names its step', () => {
  it('is refused once something newer was changed, and leaves everything as it is', async () => {
    const first = await open.client.perks.save({ perk: { name: 'One', score: 610, sources: [] } });
    const second = await open.client.ledger.record({
      draft: { kind: 'income', day: '2026-01-05', source: 'Work', amount: 100 },
    });
    const before = await open.client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 1 });
    const error = await open.client.ledger.undo({ step: first.step }).catch((caught) => caught);
    expect((error as Refused).refusal).toEqual({ code: 'ledger/newer-change' });
    expect(await open.client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 1 })).toEqual(before);
    await open.client.ledger.undo({ step: second.step });
    await open.client.ledger.undo({ step: first.step });
  });
});
