import type { Day } from '#shared/domain/day.ts';
import { LEDGER_VERSION, Ledger } from '#shared/domain/ledger.ts';
import { demoAccounts } from './accounts.ts';
import { demoBills } from './bills.ts';
import { demoCard } from './card.ts';
import { demoIncome } from './income.ts';
import { demoLoan } from './loan.ts';
import { demoIdentity } from './person.ts';
import { demoPurchases } from './purchases.ts';
import { spanTo } from './span.ts';

/**
 * The demo person's ledger: 24 months up to `day`, nothing after it, the same for the same day on every machine.
 * All four factors are in use, and the score stands between 660 and 700.
 */
export function demoLedger(day: Day): Ledger {
  const span = spanTo(day);
  const purchases = demoPurchases(span);
  const records = [
    ...demoAccounts(span),
    ...demoBills(span),
    ...demoCard(span, purchases),
    ...demoLoan(span),
    ...purchases,
    ...demoIncome(span),
    ...demoIdentity(span),
  ];
  records.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  // Parsed like any other ledger, so that its fields come in the order in which every door writes them.
  return Ledger.parse({
    version: LEDGER_VERSION,
    id: 'demo',
    currency: 'CNY',
    model: { preset: 'simsim', off: [] },
    records,
  });
}
