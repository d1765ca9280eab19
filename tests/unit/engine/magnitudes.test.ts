import { describe, expect, test } from 'vitest';
import { addDays, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { adviceOn } from '../../../src-main/engine/explain/advice.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { ledgerOf, TODAY } from '../../support/arbitrary-ledger.ts';

/** A household: three bills, a card at a quarter of its limit, a salary and purchases. `late`: months ago → days late. */
function household(months: number, late: Record<number, number>, maxed = false, applied = false) {
  const records: object[] = [
    { id: 'card', kind: 'account', day: '2020-01-01', name: 'Card', type: 'card' },
    { id: 'limit', kind: 'limit', day: '2020-01-01', account: 'card', amount: 2_000_000 },
    { id: 'name', kind: 'identity', day: '2026-01-01', item: 'name', state: 'self-checked' },
  ];
  if (applied) records.push({ id: 'app', kind: 'application', day: addDays(TODAY, -9), lender: 'L', product: 'Card' });
  for (let ago = 0; ago <= months; ago++) {
    const month = monthNumber(TODAY) - ago;
    const bill = (payee: string, category: string, amount: number, daysLate: number) => {
      const due = dayInMonth(month, 5);
      const id = `${payee}-${ago}`;
      records.push({ id, kind: 'bill', day: addDays(due, -15), payee, category, amount, due });
      records.push({ id: `${id}-paid`, kind: 'payment', day: addDays(due, daysLate || -1), bill: id, amount });
    };
    bill('rent', 'rent', 350_000, late[ago] ?? 0);
    bill('power', 'utilities', 20_000, 0);
    bill('phone', 'phone', 9_900, 0);
    const billed = dayInMonth(month, 8);
    const balance = ago === 0 && maxed ? 2_000_000 : 500_000;
    const statement = { id: `s${ago}`, kind: 'statement', day: billed, account: 'card', balance, newCharges: 300_000 };
    records.push({ ...statement, minimumDue: 50_000, due: addDays(billed, 18) });
    records.push({ id: `sp${ago}`, kind: 'payment', day: addDays(billed, 9), account: 'card', amount: 300_000 });
    records.push({ id: `i${ago}`, kind: 'income', day: dayInMonth(month, 10), source: 'Work', amount: 1_200_000 });
    records.push({
      id: `g${ago}`,
      kind: 'purchase',
      day: dayInMonth(month, 3),
      payee: 'G',
      category: 'groceries',
      amount: 240_000,
    });
    records.push({
      id: `d${ago}`,
      kind: 'purchase',
      day: dayInMonth(month, 4),
      payee: 'D',
      category: 'dining',
      amount: 160_000,
    });
  }
  return ledgerOf({ preset: 'simsim', off: ['connections'] }, records as LedgerRecord[]);
}

const score = (...of: Parameters<typeof household>) => scoreOn(household(...of), TODAY).score;

describe('magnitudes stay near those FICO published (facts/credit.md 2.2)', () => {
  const messy = { 3: 35, 7: 65, 11: 40, 15: 12, 20: 33 };

  test('a payment 30 days late costs a clean record 40 to 110 points, and a worse one less', () => {
    const clean = score(36, {}) - score(36, { 1: 35 });
    expect(clean).toBeGreaterThanOrEqual(40);
    expect(clean).toBeLessThanOrEqual(110);
    expect(score(36, messy) - score(36, { ...messy, 1: 35 })).toBeLessThan(clean);
  });

  test('it takes longer to heal on a clean record', () => {
    const left = (ago: number, others: Record<number, number>) =>
      score(48, others) - score(48, { ...others, [ago]: 35 });
    for (const ago of [6, 12, 24]) expect(left(ago, {})).toBeGreaterThanOrEqual(left(ago, messy));
    expect(left(24, {})).toBeLessThan(left(12, {}));
    expect(left(12, {})).toBeLessThan(left(1, {}));
  });

  test('a few days late costs far less than thirty, and sixty more', () => {
    const fall = (days: number) => score(36, {}) - score(36, { 2: days });
    expect(fall(5)).toBeLessThan(fall(30) / 2);
    expect(fall(60)).toBeGreaterThan(fall(30) + 10);
  });

  test('one application costs under five', () => {
    expect(score(36, {}) - score(36, {}, false, true)).toBeGreaterThan(0);
    expect(score(36, {}) - score(36, {}, false, true)).toBeLessThan(5);
  });

  test('maxing the card costs 10 to 45', () => {
    expect(score(36, {}) - score(36, {}, true)).toBeGreaterThanOrEqual(10);
    expect(score(36, {}) - score(36, {}, true)).toBeLessThanOrEqual(45);
  });
});

test('advice is ranked by points that scoring the changed ledger really gives', () => {
  const ledger = household(24, {});
  const unpaid = {
    id: 'u',
    kind: 'bill',
    day: addDays(TODAY, -60),
    payee: 'Tax',
    category: 'tax',
    amount: 90_000,
    due: addDays(TODAY, -40),
  };
  const owing = { ...ledger, records: [...ledger.records, unpaid as LedgerRecord] };
  const advice = adviceOn(owing, TODAY);
  expect(advice.map((one) => one.points)).toEqual(advice.map((one) => one.points).sort((one, other) => other - one));
  const clear = advice.find((one) => one.advice === 'payment.clear-overdue')!;
  const paid = { id: 'up', kind: 'payment', day: TODAY, bill: 'u', amount: 90_000 };
  const after = scoreOn({ ...owing, records: [...owing.records, paid as LedgerRecord] }, TODAY).score;
  expect(after - scoreOn(owing, TODAY).score).toBe(clear.points);
});
