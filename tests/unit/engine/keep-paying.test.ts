import { expect, it } from 'vitest';
import { addMonths, type Day, dayInMonth, monthNumber, nextReview } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Model } from '#shared/domain/score.ts';
import { adviceOn } from '../../../src-main/engine/explain/advice.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { ledgerOf } from '../../support/arbitrary-ledger.ts';

const PLAIN: Model = { preset: 'simsim', off: [] };
const TODAY = '2026-04-14' as Day;

/** A rent a month, always paid on its day but for two: 41 days late in the autumn, 12 days late after it. */
function rentUntil(last: Day) {
  const late: Record<string, Day> = { '2025-10': '2025-11-15' as Day, '2025-12': '2025-12-17' as Day };
  const records: object[] = [];
  for (let month = monthNumber('2024-04-01' as Day); dayInMonth(month, 5) <= last; month++) {
    const due = dayInMonth(month, 5);
    const id = `rent-${due}`;
    records.push({ id, kind: 'bill', day: due, payee: 'Rent', category: 'rent', amount: 320_000, due });
    const day = late[due.slice(0, 7)] ?? due;
    records.push({ id: `${id}-paid`, kind: 'payment', day, bill: id, amount: 320_000 });
  }
  return ledgerOf(PLAIN, records as LedgerRecord[]);
}

it('six months on time are worth what the score says once they have been lived, older lateness healed', () => {
  let later = TODAY;
  for (let review = 0; review < 6; review++) later = nextReview(later);
  expect(later).toBe('2026-10-06');
  const paymentOn = (ledger: ReturnType<typeof rentUntil>, day: Day) =>
    scoreOn(ledger, day).factors.find(({ factor }) => factor === 'payment')!.points;
  const lived = paymentOn(rentUntil(later), later) - paymentOn(rentUntil(TODAY), TODAY);
  const told = adviceOn(rentUntil(TODAY), TODAY).find(({ advice }) => advice === 'payment.keep-paying')!;
  expect(lived).toBeGreaterThan(10);
  expect(Math.abs(told.points - lived)).toBeLessThanOrEqual(1);
});

it('keeping on is no advice for whoever has nothing to pay', () => {
  expect(adviceOn(ledgerOf(PLAIN, []), addMonths(TODAY, 1)).map(({ advice }) => advice)).not.toContain(
    'payment.keep-paying',
  );
});
