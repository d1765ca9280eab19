import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

let open: TestBackend;
beforeEach(async () => {
  open = await openTestBackend();
  await open.client.account.demo({});
});
afterEach(() => open.close());

it('a mistake costs what the score says it would, and looking at it changes nothing', async () => {
  const before = await open.client.score.show({});
  const mistakes = await open.client.score.mistakes({});
  expect(mistakes.map(({ points }) => points)).toEqual(
    mistakes.map(({ points }) => points).toSorted((one, other) => other - one),
  );
  expect(await open.client.score.show({})).toEqual(before);
  const asked = mistakes.find(({ mistake }) => mistake === 'new-credit');
  const draft = { kind: 'application', day: before.day, lender: 'Lender', product: 'Loan' } as const;
  const saved = await open.client.ledger.record({ draft });
  expect(saved.before - saved.after).toBe(asked?.points ?? 0);
  const late = await open.client.score.recovery({ daysLate: 30 });
  expect(mistakes.find(({ mistake }) => mistake === 'late-bill')?.points).toBeGreaterThan(0);
  expect(late.lowest.score).toBeLessThan(late.before);
});
