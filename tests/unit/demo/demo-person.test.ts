import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import type { RecordKind, RecordOf } from '#shared/domain/record.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';

/** Ends of months, leap days, year's ends, and days on and around the ones on which things fall due. */
const DAYS = [
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-02-28',
  '2025-03-05',
  '2025-03-06',
  '2025-07-12',
  '2025-07-31',
  '2026-01-18',
  '2026-01-31',
  '2026-04-27',
  '2026-06-08',
  '2026-08-09',
  '2026-11-22',
  '2027-10-10',
  '2031-05-22',
] as Day[];

const ofKind = <Kind extends RecordKind>(ledger: Ledger, kind: Kind) =>
  ledger.records.filter((record): record is RecordOf<Kind> => record.kind === kind);

describe.each(DAYS)('the demo person on %s', (day) => {
  const ledger = demoLedger(day);
  const bills = ofKind(ledger, 'bill');
  const payments = ofKind(ledger, 'payment');
  const paidOn = (bill: RecordOf<'bill'>) => payments.find((payment) => payment.bill === bill.id)?.day;

  it('is a valid ledger of 24 months without a look ahead, the same every time', () => {
    expect(Ledger.parse(ledger)).toEqual(ledger);
    expect(demoLedger(day)).toEqual(ledger);
    const days = ledger.records.map((record) => record.day).sort();
    expect(days.at(-1)! <= day).toBe(true);
    expect(daysBetween(days[0]!, day)).toBeGreaterThan(725);
    expect(ledger.model.off).toEqual([]);
  });

  it('has five recurring bills, each with the next one open and due within a month', () => {
    expect(new Set(bills.map((bill) => bill.payee)).size).toBe(5);
    const open = bills.filter((bill) => paidOn(bill) === undefined);
    expect(open.every((bill) => bill.recurrence?.every === 'month')).toBe(true);
    expect(open.length).toBeGreaterThan(2);
    for (const bill of open) expect(daysBetween(day, bill.due)).toBeLessThanOrEqual(31);
    for (const bill of open) expect(daysBetween(day, bill.due)).toBeGreaterThanOrEqual(-2);
    for (const bill of bills) {
      const before = bills.find((other) => other.id === bill.follows);
      if (bill.follows) expect(before).toMatchObject({ payee: bill.payee });
      expect(bill.recurrence !== undefined).toBe(!bills.some((other) => other.follows === bill.id));
    }
  });

  it('paid four bills late, two of them past thirty days and none past sixty', () => {
    const late = bills.map((bill) => daysBetween(bill.due, paidOn(bill) ?? bill.due)).filter((days) => days > 0);
    expect(late).toHaveLength(4);
    expect(late.filter((days) => days > 30)).toHaveLength(2);
    expect(Math.max(...late)).toBeLessThan(60);
  });

  it('has a card at about two thirds of its limit, a loan with instalments and a salary', () => {
    const accounts = ofKind(ledger, 'account');
    const card = accounts.find((account) => account.type === 'card')!;
    const limits = ofKind(ledger, 'limit').filter((limit) => limit.account === card.id);
    const limitOn = (on: Day) => limits.findLast((limit) => limit.day <= on)!.amount;
    const statements = ofKind(ledger, 'statement').filter((statement) => statement.account === card.id);
    expect(statements.length).toBeGreaterThanOrEqual(23);
    const use = statements.reduce((sum, one) => sum + one.balance / limitOn(one.day), 0) / statements.length;
    expect(use).toBeGreaterThan(0.6);
    expect(use).toBeLessThan(0.85);
    const loan = accounts.find((account) => account.type === 'loan')!;
    expect(bills.filter((bill) => bill.account === loan.id).length).toBeGreaterThanOrEqual(23);
    const salaries = ofKind(ledger, 'income').map((income) => income.amount);
    expect(salaries.every((amount) => Math.abs(amount - 1_420_000) < 20_000)).toBe(true);
  });

  it('makes about forty purchases a month, of which about 38 in 100 yuan are not essential', () => {
    const purchases = ofKind(ledger, 'purchase');
    expect(purchases.length / 24).toBeGreaterThan(36);
    expect(purchases.length / 24).toBeLessThan(44);
    const sum = (some: typeof purchases) => some.reduce((total, purchase) => total + purchase.amount, 0);
    const share = sum(purchases.filter((purchase) => !isEssential(purchase.category))) / sum(purchases);
    expect(share).toBeGreaterThan(0.33);
    expect(share).toBeLessThan(0.43);
  });

  it('has five identity items, three connections and two readings', () => {
    expect(ofKind(ledger, 'identity')).toHaveLength(5);
    expect(ofKind(ledger, 'connection')).toHaveLength(3);
    expect(ofKind(ledger, 'reading')).toHaveLength(2);
  });

  it('scores between 660 and 700', () => {
    const { score, provisional } = scoreOn(ledger, day);
    expect(score).toBeGreaterThanOrEqual(660);
    expect(score).toBeLessThanOrEqual(700);
    expect(provisional).toBe(false);
  });
});

describe('from one day to the next', () => {
  it('keeps what it was: yesterday’s purchases are today’s', () => {
    const today = demoLedger('2026-06-15' as Day);
    const tomorrow = demoLedger(addDays('2026-06-15' as Day, 1));
    // The large purchase is told as of the last day, and moves with it.
    const shared = ofKind(today, 'purchase').filter(
      ({ id, day }) => day >= '2024-06-16' && id !== 'demo-purchase-large',
    );
    expect(ofKind(tomorrow, 'purchase')).toEqual(expect.arrayContaining(shared));
  });
});

it('scores between 660 and 700 on every fifteenth day of four years', () => {
  const outside: string[] = [];
  for (let day = '2024-01-01' as Day; day < '2028-01-01'; day = addDays(day, 15)) {
    const { score } = scoreOn(demoLedger(day), day);
    if (score < 660 || score > 700) outside.push(`${day} ${score}`);
  }
  expect(outside).toEqual([]);
});
