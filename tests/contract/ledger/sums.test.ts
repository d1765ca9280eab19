import { expect, test } from 'vitest';
import { openTestBackend } from '../../support/test-backend.ts';

test('sums of the largest amounts are answered, in the list and in a report', async () => {
  const open = await openTestBackend();
  try {
    await open.client.account.demo({});
    const amount = 10_000_000_000_000;
    const bill = {
      kind: 'bill',
      day: '2026-01-05',
      payee: 'Bank',
      category: 'loan',
      amount,
      due: '2026-01-20',
    } as const;
    const { id } = await open.client.ledger.record({ draft: bill as never });
    for (let time = 0; time < 3; time++) {
      const purchase = { kind: 'purchase', day: '2026-01-05', payee: 'Shop', category: 'dining', amount };
      await open.client.ledger.record({ draft: purchase as never });
      await open.client.ledger.record({ draft: { kind: 'payment', day: '2026-01-06', bill: id, amount } as never });
    }
    const list = await open.client.ledger.list({ filter: 'all', search: '', offset: 0, limit: 20 });
    expect(list.rows).toHaveLength(20);
    const { totals } = await open.client.reports.preview({ period: { from: '2026-01-01', to: '2026-01-31' } as never });
    expect(totals.spent).toBeGreaterThan(2 * amount);
    expect(totals.billsPaid).toBeGreaterThan(2 * amount);
  } finally {
    await open.close();
  }
});
