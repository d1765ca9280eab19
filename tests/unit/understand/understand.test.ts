import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { LedgerRecord } from '#shared/domain/record.ts';
import { understand } from '../../../src-main/app/understand/understand.ts';

const today = '2026-11-22' as Day; // a Sunday

function ledgerOf(records: unknown[] = [], currency: Ledger['currency'] = 'CNY'): Ledger {
  return {
    version: 1,
    id: 'ledger',
    currency,
    model: { preset: 'simsim', off: ['connections'] },
    records: records.map((record) => LedgerRecord.parse(record)),
  };
}

const EMPTY = ledgerOf();
const LIVED_IN = ledgerOf([
  {
    id: 'bill-electricity',
    kind: 'bill',
    day: '2026-11-01',
    payee: 'Electricity',
    category: 'utilities',
    amount: 28640,
    due: '2026-11-18',
  },
  {
    id: 'bill-rent-oct',
    kind: 'bill',
    day: '2026-10-01',
    payee: 'Rent',
    category: 'rent',
    amount: 320000,
    due: '2026-10-15',
  },
  {
    id: 'bill-rent-nov',
    kind: 'bill',
    day: '2026-11-01',
    payee: 'Rent',
    category: 'rent',
    amount: 320000,
    due: '2026-11-15',
  },
  { id: 'paid-rent-oct', kind: 'payment', day: '2026-10-15', bill: 'bill-rent-oct', amount: 320000 },
  {
    id: 'bill-water',
    kind: 'bill',
    day: '2026-11-01',
    payee: 'City Water',
    category: 'utilities',
    amount: 6420,
    due: '2026-11-28',
  },
  { id: 'part-water', kind: 'payment', day: '2026-11-10', bill: 'bill-water', amount: 1420 },
  {
    id: 'bill-tax',
    kind: 'bill',
    day: '2026-11-01',
    payee: 'Property tax',
    category: 'tax',
    amount: 99900,
    due: '2027-06-30',
  },
  { id: 'card', kind: 'account', day: '2024-01-01', name: 'Huabei', type: 'card' },
  { id: 'bank', kind: 'account', day: '2024-01-01', name: 'ICBC', type: 'bank' },
  { id: 'old-bottle', kind: 'purchase', day: '2026-01-01', payee: 'Blue Bottle', category: 'dining', amount: 3800 },
  {
    id: 'new-bottle',
    kind: 'purchase',
    day: '2026-05-01',
    payee: 'Blue Bottle',
    category: 'gifts',
    essential: true,
    amount: 3800,
  },
  { id: 'jacket', kind: 'purchase', day: '2026-11-12', payee: 'Uniqlo', category: 'clothing', amount: 39900 },
]);

const draftOf = (text: string, ledger = EMPTY) => understand(text, { ledger, today }).draft;

describe('kinds', () => {
  it.each([
    ['rent 3200 paid today', { kind: 'purchase', payee: 'Rent', category: 'rent', amount: 320000, day: today }],
    ['房租 3200 今天付', { kind: 'purchase', payee: '房租', category: 'rent', amount: 320000, day: today }],
    ['房租3200元今天付', { kind: 'purchase', payee: '房租', category: 'rent', amount: 320000, day: today }],
    ['coffee 18', { kind: 'purchase', payee: 'Coffee', category: 'dining', amount: 1800, day: today }],
    ['咖啡 18', { kind: 'purchase', payee: '咖啡', category: 'dining', amount: 1800 }],
    ['吃饭花了 45 元', { kind: 'purchase', payee: '吃饭', category: 'dining', amount: 4500 }],
    ['昨天 打车 32.5', { kind: 'purchase', payee: '打车', category: 'transport', amount: 3250, day: '2026-11-21' }],
    ['交通 20', { kind: 'purchase', payee: '交通', category: 'transport', amount: 2000 }],
    ['付房租 3200', { kind: 'purchase', payee: '房租', category: 'rent', amount: 320000 }],
    [
      'electricity 286.40 due 28 nov',
      { kind: 'bill', payee: 'Electricity', category: 'utilities', amount: 28640, due: '2026-11-28', day: today },
    ],
    [
      '电费 286.40 11月28日到期',
      { kind: 'bill', payee: '电费', category: 'utilities', amount: 28640, due: '2026-11-28' },
    ],
    ['rent 3200 by fri', { kind: 'bill', payee: 'Rent', amount: 320000, due: '2026-11-27' }],
    ['due fri rent 3200', { kind: 'bill', payee: 'Rent', amount: 320000, due: '2026-11-27' }],
    ['phone bill 88 due 3 dec', { kind: 'bill', payee: 'Phone', category: 'phone', amount: 8800, due: '2026-12-03' }],
    ['salary 14200', { kind: 'income', source: 'Salary', amount: 1420000, day: today }],
    ['工资 1.42万', { kind: 'income', source: '工资', amount: 1420000 }],
    ['received 300 from Mum', { kind: 'income', source: 'Mum', amount: 30000 }],
    ['refund taobao 59', { kind: 'refund', payee: 'Taobao', amount: 5900 }],
    ['退款 淘宝 59', { kind: 'refund', payee: '淘宝', amount: 5900 }],
    ['transfer 500 to savings', { kind: 'transfer', from: 'My account', to: 'Savings', amount: 50000 }],
    ['borrowed 5000 from Li Lei', { kind: 'transfer', from: 'Li Lei', to: 'My account', amount: 500000 }],
    ['repaid 500 to Jiebei', { kind: 'transfer', from: 'My account', to: 'Jiebei', amount: 50000 }],
    ['借呗 还款 500', { kind: 'transfer', from: '我的账户', to: '借呗', amount: 50000 }],
  ])('%s', (text, expected) => {
    expect(draftOf(text)).toMatchObject(expected);
  });
});

describe('recurrence', () => {
  it.each([
    ['rent 3200 monthly', 'month', today],
    ['rent 3200 every month', 'month', today],
    ['房租 3200 每月', 'month', today],
    ['房租 3200 每个月', 'month', today],
    ['netflix 68 every month on the 5th', 'month', '2026-12-05'],
    ['cleaning 100 weekly', 'week', today],
    ['water 200 quarterly due 1 dec', 'quarter', '2026-12-01'],
    ['保险 1200 每年 12月1日', 'year', '2026-12-01'],
  ])('%s', (text, every, due) => {
    expect(draftOf(text)).toMatchObject({ kind: 'bill', recurrence: { every }, due });
  });

  it('gives an income its last day, not the next one', () => {
    expect(draftOf('工资 14200 每月15号')).toMatchObject({
      kind: 'income',
      day: '2026-11-15',
      recurrence: { every: 'month' },
    });
  });
});

describe('days', () => {
  it.each([
    ['coffee 18 today', '2026-11-22'],
    ['coffee 18 yesterday', '2026-11-21'],
    ['咖啡 18 前天', '2026-11-20'],
    ['coffee 18 fri', '2026-11-20'],
    ['coffee 18 on Friday', '2026-11-20'],
    ['coffee 18 sunday', '2026-11-22'],
    ['coffee 18 last sunday', '2026-11-15'],
    ['咖啡 18 周五', '2026-11-20'],
    ['咖啡 18 上周五', '2026-11-13'],
    ['coffee 18 20/11', '2026-11-20'],
    ['coffee 18 11/20', '2026-11-20'],
    ['coffee 18 20/11/2025', '2025-11-20'],
    ['coffee 18 2026-11-20', '2026-11-20'],
    ['coffee 18 2026/11/20', '2026-11-20'],
    ['coffee 18 20 nov', '2026-11-20'],
    ['coffee 18 Nov 20th', '2026-11-20'],
    ['coffee 18 20 november 2025', '2025-11-20'],
    ['coffee 18 20 dec', '2025-12-20'], // what has been bought lies behind us
    ['咖啡 18 11月20日', '2026-11-20'],
    ['咖啡 18 2025年11月20号', '2025-11-20'],
    ['咖啡 18 20号', '2026-11-20'],
    ['coffee 18 3 days ago', '2026-11-19'],
    ['咖啡 18 3天前', '2026-11-19'],
    ['29 feb 2024 coffee 18', '2024-02-29'],
  ])('%s', (text, day) => {
    expect(draftOf(text)).toMatchObject({ amount: 1800, day });
  });

  it.each([
    ['gas 100 due 20 dec', '2026-12-20'],
    ['gas 100 due 18 nov', '2026-11-18'], // a few days overdue, rather than a year ahead
    ['gas 100 due 2 jan', '2027-01-02'],
    ['gas 100 due tomorrow', '2026-11-23'],
    ['gas 100 due in 3 days', '2026-11-25'],
    ['gas 100 due on the 5th', '2026-12-05'],
    ['燃气 100 下周五到期', '2026-11-27'],
    ['燃气 100 12月5日前', '2026-12-05'],
  ])('%s', (text, due) => {
    expect(draftOf(text)).toMatchObject({ kind: 'bill', due });
  });

  it('counts an overdue bill from its due day, and any other from today', () => {
    expect(draftOf('gas 100 due 18 nov')).toMatchObject({ day: '2026-11-18' });
    expect(draftOf('gas 100 due 28 nov')).toMatchObject({ day: today });
  });
});

describe('amounts', () => {
  it.each([
    ['¥18 coffee', 1800],
    ['￥１８ coffee', 1800],
    ['coffee 18元', 1800],
    ['coffee 18 块', 1800],
    ['coffee RMB 18', 1800],
    ['coffee 18 yuan', 1800],
    ['coffee 1,234.50', 123450],
    ['coffee 1,234,567', 123456700],
    ['coffee 2k', 200000],
    ['coffee 1.2万', 1200000],
    ['coffee 0.1', 10],
    ['coffee -18', 1800],
    ['iphone 15 5999', 599900],
    ['54 for 3 coffees', 5400],
    ['7-eleven 12', 1200],
    ['3 coffees ¥54', 5400],
    ['coffee 18.50 with 2 friends', 1850],
  ])('%s', (text, amount) => {
    expect(draftOf(text)).toMatchObject({ kind: 'purchase', amount });
  });

  it('has no decimals where the currency has none', () => {
    expect(draftOf('coffee 480', ledgerOf([], 'JPY'))).toMatchObject({ amount: 480 });
    expect(understand('coffee 4.5', { ledger: ledgerOf([], 'JPY'), today })).toMatchObject({
      draft: null,
      missing: ['amount'],
    });
  });
});

describe('what is missing is named', () => {
  it.each([
    ['', ['payee', 'amount']],
    ['   ', ['payee', 'amount']],
    ['coffee', ['amount']],
    ['18', ['payee']],
    ['coffee 0', ['amount']],
    ['coffee 18.555', ['amount']],
    ['coffee 99999999999999999999', ['amount']],
    ['coffee 9999999999999', ['amount']],
    ['coffee 18 30 feb', ['day']],
    ['rent 3200 due', ['day']],
    ['phone bill 88', ['day']],
    ['还款 500', ['payee']],
  ])('%s', (text, missing) => {
    expect(understand(text, { ledger: EMPTY, today })).toMatchObject({ draft: null, missing });
  });
});

describe('with a ledger', () => {
  const read = (text: string) => understand(text, { ledger: LIVED_IN, today });

  it('settles the open bill, and says how late', () => {
    expect(read('electricity 286.40 paid 20 nov')).toEqual({
      draft: { kind: 'payment', day: '2026-11-20', bill: 'bill-electricity', amount: 28640 },
      title: 'Electricity',
      missing: [],
      settles: { bill: 'bill-electricity', payee: 'Electricity', due: '2026-11-18', daysLate: 2 },
    });
  });

  it('finds the bill under its Chinese name', () => {
    expect(read('电费 286.4 11月20日付')).toMatchObject({ draft: { kind: 'payment', bill: 'bill-electricity' } });
  });

  it('finds a utility’s bill by what it is for', () => {
    const ledger = ledgerOf([
      {
        id: 'b',
        kind: 'bill',
        day: '2026-11-01',
        payee: '国网上海电力',
        category: 'utilities',
        amount: 18075,
        due: '2026-11-27',
      },
    ]);
    expect(understand('electricity paid', { ledger, today })).toMatchObject({
      draft: { kind: 'payment', bill: 'b', amount: 18075 },
      title: '国网上海电力',
    });
  });

  it('leaves paid bills alone and takes the one that is open', () => {
    expect(read('rent paid')).toMatchObject({
      draft: { kind: 'payment', bill: 'bill-rent-nov', amount: 320000 },
      settles: { due: '2026-11-15', daysLate: 7 },
    });
  });

  it('pays what remains when no amount is named', () => {
    expect(read('city water paid')).toMatchObject({ draft: { amount: 5000 }, settles: { daysLate: 0 } });
  });

  it('takes a part payment as typed', () => {
    expect(read('electricity 100 paid')).toMatchObject({ draft: { kind: 'payment', amount: 10000 } });
  });

  it('takes the exact amount of an open bill for its payment, and another amount for a purchase', () => {
    expect(read('electricity 286.40')).toMatchObject({ draft: { kind: 'payment' } });
    expect(read('electricity 300')).toMatchObject({ draft: { kind: 'purchase' }, settles: null });
  });

  it('does not reach for a bill that is due half a year ahead, unless its day is named', () => {
    expect(read('property tax 999 paid')).toMatchObject({ draft: { kind: 'purchase' } });
    expect(read('property tax 999 due 30 june 2027 paid today')).toMatchObject({
      draft: { kind: 'payment', bill: 'bill-tax' },
    });
  });

  it('keeps a bill a bill when its due day is new', () => {
    expect(read('electricity 301 due 18 dec')).toMatchObject({
      draft: { kind: 'bill', due: '2026-12-18' },
      settles: null,
    });
  });

  it('pays an account by its name, in either language', () => {
    expect(read('huabei paid 300')).toMatchObject({
      draft: { kind: 'payment', account: 'card', amount: 30000 },
      title: 'Huabei',
    });
    expect(read('还花呗 500')).toMatchObject({ draft: { kind: 'payment', account: 'card' } });
  });

  it('learns category, essential and spelling from the last use of a payee', () => {
    expect(read('blue  BOTTLE 40')).toMatchObject({
      draft: { payee: 'Blue Bottle', category: 'gifts', essential: true },
    });
  });

  it('takes the account out of the payee', () => {
    expect(read('dinner with huabei 320')).toMatchObject({ draft: { payee: 'Dinner', paidWith: 'card' } });
    expect(read('dinner with friends 320')).toMatchObject({ draft: { payee: 'Dinner with friends' } });
  });

  it('ties a refund to its purchase', () => {
    expect(read('refund uniqlo 399')).toMatchObject({
      draft: { kind: 'refund', purchase: 'jacket', category: 'clothing' },
    });
    expect(read('refund uniqlo 500')?.draft).not.toHaveProperty('purchase');
  });

  it('names the person’s own bank in a transfer', () => {
    expect(read('transfer 500 to savings')).toMatchObject({ draft: { from: 'ICBC', to: 'Savings' } });
  });
});
