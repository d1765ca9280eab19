import { describe, expect, test } from 'vitest';
import { addDays, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { Recovery } from '#shared/domain/score.ts';
import { recoveryOn } from '../../../src-main/engine/recovery.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { ledgerOf, TODAY } from '../../support/arbitrary-ledger.ts';

const model = { preset: 'simsim' as const, off: ['connections' as const] };

/** Rent and power for so many months; `late`: months ago → days late. */
function tenant(months: number, late: Record<number, number> = {}) {
  const records = Array.from({ length: months }, (_, ago) => {
    const due = dayInMonth(monthNumber(TODAY) - ago, 5);
    const bill = {
      id: `b${ago}`,
      kind: 'bill',
      day: addDays(due, -9),
      payee: 'Rent',
      category: 'rent',
      amount: 300_000,
    };
    const paid = {
      id: `p${ago}`,
      kind: 'payment',
      day: addDays(due, late[ago] ?? -1),
      bill: `b${ago}`,
      amount: 300_000,
    };
    return [{ ...bill, due }, paid];
  });
  return ledgerOf(model, records.flat() as LedgerRecord[]);
}

describe('after a slip', () => {
  const clean = recoveryOn(tenant(40), TODAY, 35);

  test('the score falls, heals, and comes back on a review', () => {
    Recovery.parse(clean);
    expect(clean.before).toBe(scoreOn(tenant(40), TODAY).score);
    expect(clean.points).toHaveLength(60);
    expect(clean.before - clean.lowest.score).toBeGreaterThan(30);
    expect(clean.back! > clean.lowest.day).toBe(true);
    const fall = clean.points.map((point) => point.without - point.score);
    const worst = fall.indexOf(Math.max(...fall));
    expect(worst).toBeLessThan(3);
    for (let at = worst + 1; at < fall.length; at++) expect(fall[at]).toBeLessThanOrEqual(fall[at - 1]! + 1);
    expect(fall.at(-1)).toBeLessThanOrEqual(2);
  });

  test('its worst review is what the ledger with that bill scores', () => {
    const { day } = clean.points[0]!;
    const due = TODAY;
    const bill = { id: 'slip', kind: 'bill', day: due, payee: 'Rent', category: 'rent', amount: 300_000, due };
    const next = { id: 'on', kind: 'bill', day, payee: 'Rent', category: 'rent', amount: 300_000, due: day };
    const paid = { id: 'paid', kind: 'payment', day, bill: 'on', amount: 300_000 };
    const ledger = tenant(40);
    const records = [...ledger.records, bill, next, paid] as LedgerRecord[];
    expect(scoreOn({ ...ledger, records }, day).score).toBe(clean.points[0]!.score);
  });

  test('recovery is slower from higher, and a longer lateness costs more', () => {
    const messy = recoveryOn(tenant(40, { 2: 40, 5: 65, 9: 35, 14: 70 }), TODAY, 35);
    expect(messy.before).toBeLessThan(clean.before);
    expect(clean.before - clean.lowest.score).toBeGreaterThan(messy.before - messy.lowest.score);
    expect(clean.back! > messy.back!).toBe(true);
    const longer = recoveryOn(tenant(40), TODAY, 70);
    expect(longer.lowest.score).toBeLessThan(clean.lowest.score);
    expect(longer.back === null || longer.back >= clean.back!).toBe(true);
  });

  test('an empty ledger has an answer too', () => {
    const none = recoveryOn(ledgerOf(model, []), TODAY, 30);
    expect(none.before).toBe(550);
    expect(none.points[1]!.score).toBeLessThan(none.points[1]!.without);
    expect(none.back).not.toBeNull();
  });
});
