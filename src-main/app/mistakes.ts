import type { Mistake } from '#shared/contract/areas/score.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { recoveryOn } from '../engine/recovery.ts';
import { scoreOn } from '../engine/score.ts';
import { applyEdit } from './edit.ts';

const DAYS_LATE = 30;
const LOOK_BACK = 30;

/**
 * What the most common mistakes would cost this person today, each by the driver that it strikes: the same score, run on
 * the ledger with the mistake in it. The dearest first; what would cost nothing is left out.
 */
export function mistakesOn(ledger: Ledger, today: Day): Mistake[] {
  const before = scoreOn(ledger, today).score;
  const costOf = (record: Record<string, unknown>) => {
    const mistaken = { id: 'mistake', day: today, ...record } as unknown as LedgerRecord;
    return before - scoreOn(applyEdit(ledger, { put: [mistaken], remove: [] }), today).score;
  };
  const late = recoveryOn(ledger, today, DAYS_LATE);
  const spent = spentSince(ledger, addDays(today, -LOOK_BACK));
  const all: Mistake[] = [
    { mistake: 'late-bill', driver: 'payment.lateness', points: late.before - late.lowest.score, back: late.back },
    {
      mistake: 'new-credit',
      driver: 'spending.applications',
      points: costOf({ kind: 'application', lender: 'Lender', product: 'Loan' }),
      back: null,
    },
    {
      mistake: 'big-extra',
      driver: 'spending.essential',
      points: costOf({ kind: 'purchase', payee: 'Shop', category: 'entertainment', essential: false, amount: spent }),
      back: null,
    },
  ];
  return all.filter(({ points }) => points > 0).sort((one, other) => other.points - one.points);
}

/** What was bought since a day, in minor units: once as much again is a big purchase for this person. */
function spentSince({ records }: Ledger, day: Day): number {
  return records.reduce((sum, one) => (one.kind === 'purchase' && one.day >= day ? sum + one.amount : sum), 0);
}
