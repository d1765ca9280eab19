import { describe, expect, it } from 'vitest';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { ReadingChoices } from '#shared/domain/statement-import.ts';
import { importStatement } from '../../../src-main/imports/import-statement.ts';
import { readStatement } from '../../../src-main/imports/read-statement.ts';
import { refusalIn } from '../../support/refusal.ts';
import { ledgerOf, utf8 } from './fixtures.ts';
import { GERMAN, OFX1, OFX2, ofx1, QIF, wechatExport, workbook, zip } from './samples.ts';

const read = (file: string | Uint8Array, ledger: Ledger = ledgerOf(), choices: ReadingChoices = {}) =>
  readStatement(typeof file === 'string' ? utf8(file) : file, { ledger, ...choices });
const told = (file: string | Uint8Array, ledger?: Ledger, choices?: ReadingChoices) =>
  read(file, ledger, choices).rows.map(({ record, outcome, reason }) =>
    record && outcome === 'new' ? `${record.kind} ${record.day} ${'amount' in record ? record.amount : ''}` : reason,
  );

describe('WeChat Pay', () => {
  const row = (type: string, who: string, way: string, amount: string, status: string, order: string, shop = '/') =>
    `2025-03-05 12:00:00,${type},"${who}","/",${way},¥${amount},零钱,${status},"${order}"\t,"${shop}"\t,"/"`;
  const rows = [
    row('商户消费', '瑞幸咖啡', '支出', '18.00', '支付成功', '1000001'),
    row('转账', '房东', '支出', '500.00', '对方已收钱', '1000002'),
    row('零钱提现', '招商银行', '/', '100.10', '提现已到账', '1000003'),
    row('信用卡还款', '建设银行信用卡还款', '/', '548.58', '支付成功', '1000004'),
    row('商户消费', '网店', '支出', '80.00', '已退款(￥30.00)', '1000005', 'shop5'),
    row('商户消费', '退光了', '支出', '12.00', '已全额退款', '1000006'),
    row('商户消费', '付失败', '支出', '9.00', '支付失败', '1000007'),
    row('二维码收款', '顾客', '收入', '23.00', '已收钱', '1000008'),
    'not a row at all',
  ];

  it('tells every kind of row apart', () => {
    const preview = read(wechatExport(rows, ['共10笔记录', '支出：5笔 619.00元']));
    expect(preview.reader).toBe('wechat');
    expect(told(wechatExport(rows))).toEqual([
      'purchase 2025-03-05 1800',
      'transfer 2025-03-05 50000',
      'withdrawal',
      'transfer 2025-03-05 54858',
      'purchase 2025-03-05 5000',
      'refunded',
      'failed',
      'income 2025-03-05 2300',
      'wrong-columns',
    ]);
    expect(preview.remarks).toContainEqual({ remark: 'row-count-differs', facts: { said: 10, found: 9 } });
    expect(preview.remarks.map(({ remark }) => remark)).not.toContain('spending-differs');
  });

  it('reads a refund row once, beside the purchase that states it', () => {
    const refund = row('网店-退款', '网店', '收入', '30.00', '已退款(￥30.00)', '1000009', 'shop5');
    const { records } = importStatement(utf8(wechatExport([rows[4]!, refund])), { ledger: null }).ledger;
    expect(records).toMatchObject([
      { kind: 'purchase', amount: 8_000 },
      { kind: 'refund', amount: 3_000, purchase: records[0]!.id },
    ]);
  });

  it('reads the same table as a spreadsheet, line for line', () => {
    const head = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'.split(',');
    const cells = [45_721.5, '商户消费', '瑞幸, 咖啡 "1"', '/', '支出', 28.16, '零钱', '支付成功', '1000001', '/', '/'];
    const preview = read(workbook([['微信支付账单明细'], head, cells]));
    expect(preview).toMatchObject({ reader: 'wechat', encoding: 'xlsx' });
    expect(preview.rows).toMatchObject([
      { line: 3, record: { kind: 'purchase', day: '2025-03-05', amount: 2_816, payee: '瑞幸, 咖啡 "1"' } },
    ]);
  });
});

describe('OFX', () => {
  it('reads version 1, whose fields are not closed, in the currency that it names', () => {
    const { ledger, preview } = importStatement(utf8(OFX1), { ledger: null });
    expect(ledger.currency).toBe('USD');
    expect(preview.rows.map((row) => row.record)).toMatchObject([
      { kind: 'purchase', day: '2025-03-05', payee: 'CITY ELECTRIC', category: 'utilities', amount: 3_451 },
      { kind: 'income', source: 'ACME PAYROLL', amount: 125_000 },
      { kind: 'purchase', payee: 'A & B < C CAFE', amount: 2_000 },
    ]);
    expect(importStatement(utf8(OFX1), { ledger }).preview.counts).toMatchObject({ new: 0, duplicate: 3 });
  });

  it('reads version 2, a card’s, where money that comes in is no income', () => {
    expect(importStatement(utf8(OFX2), { ledger: null }).ledger.records).toMatchObject([
      { kind: 'purchase', payee: 'Café <Zoo>', amount: 1_250 },
      { kind: 'transfer', amount: 30_000 },
      { kind: 'refund', payee: 'SHOE SHOP', amount: 500 },
    ]);
  });

  it('takes a repayment for the payment of the ledger’s own card', () => {
    const card = { id: 'c', kind: 'account', day: '2020-01-01', name: 'Visa (3307)', type: 'card' };
    const rows = read(OFX2, ledgerOf([card], 'EUR')).rows;
    expect(rows[1]!.record).toMatchObject({ kind: 'payment', account: 'c', amount: 30_000 });
    expect(rows[0]!.record).toMatchObject({ paidWith: 'c' });
  });

  it('refuses another currency than the ledger’s, and any document type', () => {
    expect(refusalIn(() => read(OFX1))).toMatchObject({ problems: [{ path: 'currency', problem: 'other-currency' }] });
    const bomb = `<OFX><!DOCTYPE x [<!ENTITY a "b">]>${OFX2}`;
    expect(refusalIn(() => read(bomb, ledgerOf([], 'EUR')))).toMatchObject({ code: 'import/unreadable' });
    const entity = ofx1('<STMTTRN><DTPOSTED>20250101<TRNAMT>-1<FITID>1<NAME>&xxe;&#65;&#x110000;</STMTTRN>', 'CNY');
    expect(read(entity).rows[0]!.record).toMatchObject({ payee: '&xxe;A&#x110000;' });
  });

  it('lists what it cannot read, with its line', () => {
    const bad = ofx1(
      '\n<STMTTRN><DTPOSTED>20251399<TRNAMT>-1</STMTTRN>\n<STMTTRN><DTPOSTED>20250101<TRNAMT>1e9</STMTTRN>',
      'CNY',
    );
    expect(read(bad).rows).toMatchObject([
      { outcome: 'malformed', reason: 'bad-day', line: 9 },
      { outcome: 'malformed', reason: 'bad-amount', line: 10 },
    ]);
  });
});

describe('QIF', () => {
  it('reads payments, transfers and lists', () => {
    expect(told(QIF, ledgerOf([], 'USD'))).toEqual([
      'list-entry',
      'purchase 2025-03-25 123450',
      'income 2025-03-28 200000',
      'transfer 2025-03-29 5000',
      'list-entry',
    ]);
    expect(read(QIF, ledgerOf([], 'USD')).rows[1]!.record).toMatchObject({ payee: 'Landlord Ltd', category: 'rent' });
  });

  it('says when day and month could be either, and lets the person decide', () => {
    const unclear = '!Type:Bank\nD03/04/2025\nT-1.00\nPx\n^\n';
    expect(read(unclear).remarks).toEqual([{ remark: 'date-order-guessed', facts: {} }]);
    expect(told(unclear, ledgerOf(), { dateOrder: 'dmy' })).toEqual(['purchase 2025-04-03 100']);
    expect(read(unclear, ledgerOf(), { dateOrder: 'dmy' }).remarks).toEqual([]);
  });
});

describe('a table of any bank', () => {
  it('is read with the marks and the order of days of its country', () => {
    const preview = read(GERMAN, ledgerOf([], 'EUR'));
    expect(preview.mapping).toMatchObject({ delimiter: ';', header: 3, dateOrder: 'dmy', decimal: ',', minus: 'out' });
    expect(told(GERMAN, ledgerOf([], 'EUR'))).toEqual([
      'purchase 2025-03-05 123456',
      'purchase 2025-03-06 450',
      'income 2025-03-25 300000',
      'summary-line',
    ]);
  });

  it('is the same in Windows-1252, UTF-16 and with tabs', () => {
    const latin = Uint8Array.from(GERMAN, (character) => character.charCodeAt(0));
    expect(read(latin, ledgerOf([], 'EUR')).encoding).toBe('windows-1252');
    const tabs = new Uint8Array(Buffer.from(GERMAN.replaceAll(';', '\t'), 'utf16le'));
    const preview = read(tabs, ledgerOf([], 'EUR'));
    expect(preview).toMatchObject({ encoding: 'utf-16le', mapping: { delimiter: '\t' } });
    const payees = (file: Uint8Array) =>
      read(file, ledgerOf([], 'EUR')).rows.map(({ record }) => record && 'payee' in record && record.payee);
    expect(payees(latin)).toEqual(payees(tabs));
    expect(payees(latin)[1]).toBe('Bäckerei Müller');
  });

  it.each<[string, string, string[]]>([
    [
      'two columns of money',
      'Date,Details,Money out,Money in\n05/03/2025,Shop,"1,000.00",\n25/03/2025,Pay,,20.00\n',
      ['purchase 2025-03-05 100000', 'income 2025-03-25 2000'],
    ],
    [
      'a column of direction',
      'Date,Name,Dr/Cr,Amount\n2025-03-05,Shop,DR,10.00\n2025-03-06,Pay,CR,20\n',
      ['purchase 2025-03-05 1000', 'income 2025-03-06 2000'],
    ],
    ['a card’s list without any minus', 'Date,Merchant,Amount\n2025-03-05,Shop,10.00\n', ['purchase 2025-03-05 1000']],
    [
      'no names of columns',
      '2025-03-05,-10.00,Corner shop\n2025-03-06,20.00,Employer\n',
      ['purchase 2025-03-05 1000', 'income 2025-03-06 2000'],
    ],
    ['months in words', 'Date,Description,Amount\n5 Mar 2025,Shop,-10.00\n', ['purchase 2025-03-05 1000']],
    [
      'a row that cannot be read',
      'Date,Description,Amount\n2025-03-05,Shop,-10.00\n2025-03-06,Shop,1e3\n2025-02-30,Shop,-1.00\n',
      ['purchase 2025-03-05 1000', 'bad-amount', 'bad-day'],
    ],
    ['a pending row', 'Date,Description,Amount,Status\n2025-03-05,Shop,-10.00,Pending\n', ['not-settled']],
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is read anew with the person’s own mapping', () => {
    const text = 'Date,A,B\n03/04/2025,Shop,-10.00\n';
    const { mapping } = read('Date,Payee,Amount\n03/04/2025,Shop,-10.00\n');
    expect(told(text)).toEqual(['purchase 2025-03-04 1000']);
    const own = { ...mapping!, dateOrder: 'dmy' as const, minus: 'in' as const };
    expect(told(text, ledgerOf(), { reader: 'table', mapping: own })).toEqual(['refund 2025-04-03 1000']);
  });

  it('is offered to the person where nothing in it is known', () => {
    const text = 'When;What;Much\n5th of March;Shop;ten\n';
    expect(refusalIn(() => read(text))).toEqual({ code: 'import/not-recognised' });
    const asked = read(text, ledgerOf(), { reader: 'table' });
    expect(asked).toMatchObject({ mapping: { delimiter: ';', columns: {} }, columns: ['When', 'What', 'Much'] });
    expect(asked.rows).toMatchObject([{ outcome: 'malformed', line: 2 }]);
    expect(refusalIn(() => read('no table at all', ledgerOf(), { reader: 'table' }))).toEqual({
      code: 'import/not-recognised',
    });
  });

  it('takes equal rows for two purchases, and the same file twice for one', () => {
    const text = 'Date,Payee,Amount\n2025-03-05,Coffee,-3.00\n2025-03-05,Coffee,-3.00\n2025-03-05,Tea,-2.00\n';
    const { ledger } = importStatement(utf8(text), { ledger: null });
    expect(ledger.records).toHaveLength(3);
    expect(importStatement(utf8(text), { ledger }).ledger).toEqual(ledger);
  });
});

describe('spreadsheets that lie', () => {
  it.each([
    [
      'a part that unpacks to more than it says',
      zip({ 'xl/worksheets/sheet1.xml': '<sheetData/>'.repeat(100) }, { size: 10 }),
    ],
    ['a part that says it is enormous', zip({ 'xl/worksheets/sheet1.xml': 'x' }, { size: 4_000_000_000 })],
    ['a bomb', zip({ 'xl/worksheets/sheet1.xml': '0'.repeat(30_000_000) })],
    ['no sheet', zip({ 'word/document.xml': '<x/>' })],
    ['half a file', zip({ 'xl/worksheets/sheet1.xml': '<sheetData/>' }).slice(0, 60)],
  ])('%s', (_name, bytes) => {
    expect(refusalIn(() => read(bytes)).code).toMatch(/^(import|file)\//);
  });
});

describe('payments of open bills', () => {
  const bill = {
    id: 'rent',
    kind: 'bill',
    day: '2025-02-20',
    payee: '自如租房',
    category: 'rent',
    amount: 320_000,
    due: '2025-03-05',
  };
  const text = (day: string, payee = '自如', amount = '-3200.00') => `Date,Payee,Amount\n${day},${payee},${amount}\n`;

  it('are found by amount, payee and time, with the lateness that follows', () => {
    const [row] = read(text('2025-03-08'), ledgerOf([bill])).rows;
    expect(row).toMatchObject({
      outcome: 'new',
      reason: 'pays-bill',
      record: { kind: 'payment', bill: 'rent', amount: 320_000, day: '2025-03-08' },
      match: { bill: 'rent', due: '2025-03-05', daysLate: 3 },
    });
    expect(read(text('2025-03-05'), ledgerOf([bill])).rows[0]!.match?.daysLate).toBe(0);
  });

  it.each([
    ['another amount', text('2025-03-08', '自如', '-3200.01')],
    ['another payee', text('2025-03-08', '健身房')],
    ['long before', text('2024-12-01')],
    ['long after', text('2025-12-01')],
    ['money that came in', text('2025-03-08', '自如', '+3200.00')],
  ])('are not made of %s', (_name, file) => {
    expect(read(file, ledgerOf([bill])).rows[0]!.match).toBeUndefined();
  });

  it('pay what is left, once, the earliest bill first', () => {
    const part = { id: 'part', kind: 'payment', day: '2025-03-01', bill: 'rent', amount: 20_000 };
    expect(read(text('2025-03-04', '自如', '-3000.00'), ledgerOf([bill, part])).rows[0]!.match?.bill).toBe('rent');
    const next = { ...bill, id: 'next', day: '2025-03-20', due: '2025-04-05' };
    const both = `${text('2025-03-30')}2025-03-31,自如,-3200.00\n2025-04-01,自如,-3200.00\n`;
    const rows = read(both, ledgerOf([next, bill])).rows;
    expect(rows.map((row) => row.match?.bill)).toEqual(['rent', 'next', undefined]);
  });
});

describe('what the person made of a payee', () => {
  const past = (id: string, category: string, day = '2025-01-01') => ({
    id,
    kind: 'purchase',
    day,
    payee: 'Corner Shop',
    category,
    amount: 1,
  });
  const text = 'Date,Payee,Amount\n2025-03-05,CORNER SHOP,-10.00\n';
  const category = (records: unknown[]) =>
    (read(text, ledgerOf(records)).rows[0]!.record as { category: string }).category;

  it('is remembered, unless the latest purchases disagree', () => {
    expect(category([])).toBe('other');
    expect(category([past('1', 'gifts')])).toBe('gifts');
    expect(category([past('1', 'gifts'), past('2', 'health', '2025-01-02')])).toBe('other');
    expect(category([past('0', 'travel', '2020-01-01'), ...['1', '2', '3'].map((id) => past(id, 'gifts'))])).toBe(
      'gifts',
    );
  });
});
