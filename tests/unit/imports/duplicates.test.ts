import { describe, expect, it } from 'vitest';
import type { Ledger } from '#shared/domain/ledger.ts';
import { readStatement } from '../../../src-main/imports/read-statement.ts';
import { recordsToAdd } from '../../../src-main/imports/records-to-add.ts';
import { isSimilar } from '../../../src-main/imports/similar.ts';
import { appExport, ledgerOf, type Row, utf8 } from './fixtures.ts';

const outcomes = (rows: Row[], ledger: Ledger) =>
  readStatement(utf8(appExport(rows)), { ledger }).rows.map((row) => `${row.outcome} ${row.reason}`);
const added = (rows: Row[], ledger: Ledger) => recordsToAdd(readStatement(utf8(appExport(rows)), { ledger }), ledger);
const coffee: Row = { category: '餐饮美食', payee: '瑞幸咖啡', amount: '18.00', time: '2025-03-05 08:00:00' };

describe('importing again', () => {
  const rows: Row[] = [
    { ...coffee, order: '20250305111' },
    { ...coffee, order: '20250305222', time: '2025-03-05 15:00:00' },
    { amount: '20.00', order: 'xxxx' },
    { amount: '21.00', order: 'xxxx' },
    { amount: '22.00', order: '2.02503E+27' },
    { amount: '22.00', order: '2.02503E+27' },
    { amount: '7.00', order: '' },
  ];

  it('changes nothing', () => {
    const ledger = ledgerOf(added(rows, ledgerOf()));
    expect(ledger.records).toHaveLength(rows.length);
    expect(new Set(outcomes(rows, ledger))).toEqual(new Set(['duplicate same-id']));
    expect(added(rows, ledger)).toEqual([]);
  });

  it('adds what a longer export brings, equal coffees included', () => {
    const ledger = ledgerOf(added(rows.slice(0, 1), ledgerOf()));
    expect(outcomes(rows.slice(0, 2), ledger)).toEqual(['duplicate same-id', 'new null']);
  });

  it('takes one number with two contents in one file for two rows, in any order', () => {
    const same: Row[] = [
      { amount: '20.00', order: '20250305333' },
      { amount: '21.00', order: '20250305333' },
    ];
    const ledger = ledgerOf(added(same, ledgerOf()));
    expect(ledger.records).toHaveLength(2);
    expect(added([...same].reverse(), ledger)).toEqual([]);
  });

  it('marks a row that the file holds twice', () => {
    const twice = { ...coffee, order: '20250305111' };
    expect(outcomes([twice, twice], ledgerOf())).toEqual(['new null', 'duplicate same-id']);
  });
});

describe('what was entered by hand', () => {
  const typed = {
    id: 'typed',
    kind: 'purchase',
    day: '2025-03-05',
    payee: 'Luckin 瑞幸咖啡',
    category: 'dining',
    amount: 1_800,
  };

  it('is matched by day, amount and similar payee, once', () => {
    expect(outcomes([coffee, { ...coffee, time: '2025-03-05 16:00:00' }], ledgerOf([typed]))).toEqual([
      'duplicate same-day-amount-payee',
      'new null',
    ]);
  });

  it.each<[string, object]>([
    ['another day', { ...typed, day: '2025-03-06' }],
    ['another amount', { ...typed, amount: 1_900 }],
    ['another payee', { ...typed, payee: '星巴克' }],
    ['another direction', { id: 'in', kind: 'income', day: '2025-03-05', source: '瑞幸咖啡', amount: 1_800 }],
  ])('is not matched on %s', (_name, record) => {
    expect(outcomes([coffee], ledgerOf([record]))).toEqual(['new null']);
  });

  it('may be the payment of a bill', () => {
    const bill = {
      id: 'b',
      kind: 'bill',
      day: '2025-03-01',
      payee: '国网上海电力',
      category: 'utilities',
      amount: 28_640,
      due: '2025-03-20',
    };
    const paid = { id: 'p', kind: 'payment', day: '2025-03-05', bill: 'b', amount: 28_640 };
    const row: Row = { category: '充值缴费', payee: '国网上海市电力公司', item: '电费', amount: '286.40' };
    expect(outcomes([row], ledgerOf([bill, paid]))).toEqual(['duplicate same-day-amount-payee']);
  });

  it('is where a refund of it points', () => {
    const refund: Row = {
      direction: '不计收支',
      category: '退款',
      amount: '18.00',
      status: '退款成功',
      order: '20250305111_1',
      time: '2025-03-07 08:00:00',
    };
    const [only] = added([refund, { ...coffee, order: '20250305111' }], ledgerOf([typed]));
    expect(only).toMatchObject({ kind: 'refund', purchase: 'typed' });
  });
});

describe('leaving rows out', () => {
  it('drops the pointer of a refund whose purchase stays out', () => {
    const ledger = ledgerOf();
    const refund: Row = {
      direction: '不计收支',
      category: '退款',
      amount: '8.00',
      status: '退款成功',
      order: '20250305111_1',
    };
    const preview = readStatement(utf8(appExport([refund, { ...coffee, order: '20250305111' }])), { ledger });
    const kept = recordsToAdd(preview, ledger, [preview.rows[1]!.record!.id]);
    expect(kept).toHaveLength(1);
    expect(kept[0]).not.toHaveProperty('purchase');
  });
});

describe('similar payees', () => {
  it.each([
    ['瑞幸咖啡', '瑞幸咖啡（人民广场店）', true],
    ['7-Eleven', '7ELEVEN', true],
    ['国网上海电力', '国网上海市电力公司', true],
    ['ＫＦＣ', 'kfc 肯德基', true],
    ['星巴克', '瑞幸咖啡', false],
    ['', '', false],
    ['。', '。', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSimilar(one, other)).toBe(same);
    expect(isSimilar(other, one)).toBe(same);
  });
});
