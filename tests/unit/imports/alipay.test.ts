import { describe, expect, it } from 'vitest';
import { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { ImportPreview } from '#shared/domain/statement-import.ts';
import { readStatement } from '../../../src-main/imports/read-statement.ts';
import { recordsToAdd } from '../../../src-main/imports/records-to-add.ts';
import { gb18030 } from '../../support/gb18030.ts';
import { appExport, ledgerOf, only, type Row, utf8 } from './fixtures.ts';

const read = (rows: Row[], ledger = ledgerOf()) => readStatement(utf8(appExport(rows)), { ledger });
const one = (row: Row) => read([row]).rows[0]!;
const records = (rows: Row[], ledger = ledgerOf()): LedgerRecord[] => recordsToAdd(read(rows, ledger), ledger);

describe('an export of the app', () => {
  it('reads GB18030 with preamble, padding, tabs and trailing commas', () => {
    const text = appExport([
      {
        payee: '盒马鲜生',
        item: '蔬菜水果',
        amount: '128.60',
        time: '2025-03-05 18:02:11',
        order: '2025030522001400001',
      },
    ]);
    const preview = readStatement(gb18030(text), { ledger: ledgerOf() });
    expect(preview).toMatchObject({
      reader: 'alipay',
      encoding: 'gb18030',
      counts: { new: 1, malformed: 0 },
      remarks: [],
    });
    expect(preview.rows[0]).toMatchObject({ line: 13, outcome: 'new', reason: null });
    expect(preview.rows[0]!.record).toMatchObject({
      kind: 'purchase',
      day: '2025-03-05',
      payee: '盒马鲜生',
      category: 'groceries',
      amount: 12_860,
      note: '蔬菜水果',
    });
    expect(ImportPreview.safeParse(preview).success).toBe(true);
  });

  it.each<[string, Row, string | null, string | null]>([
    ['a purchase', {}, 'purchase', null],
    ['one that waits for the parcel', { status: '等待确认收货' }, 'purchase', null],
    ['paying for the family', { category: '亲友代付', item: '亲情卡' }, 'purchase', null],
    ['topping up a transit card', { category: '交通出行', payee: '一卡通', item: '一卡通充值' }, 'purchase', null],
    ['topping up a phone', { category: '充值缴费', payee: '中国移动', item: '话费充值' }, 'purchase', null],
    ['a salary', { direction: '收入', category: '收入', payee: '某公司', item: '工资' }, 'income', null],
    ['a sale', { direction: '收入', category: '商业服务', payee: '买家', item: '收款' }, 'income', null],
    [
      'money from a friend',
      { direction: '收入', category: '转账红包', payee: '小王', item: '转账' },
      'transfer',
      'transfer',
    ],
    ['money to a friend', { category: '转账红包', payee: '小王', item: '转账' }, 'transfer', 'transfer'],
    ['a red packet', { category: '转账红包', payee: '小李', item: '普通红包' }, 'transfer', 'transfer'],
    [
      'Huabei paid back',
      {
        direction: '不计收支',
        category: '信用借还',
        payee: '花呗',
        item: '花呗主动还款-2025年02月账单',
        status: '还款成功',
      },
      'transfer',
      'repayment',
    ],
    [
      'Jiebei paid back',
      { direction: '支出', category: '信用借还', payee: '借呗', item: '借呗还款' },
      'transfer',
      'repayment',
    ],
    [
      'a card paid back',
      { direction: '不计收支', category: '信用借还', payee: '招商银行', item: '信用卡还款', status: '还款成功' },
      'transfer',
      'repayment',
    ],
    ['a refund', { direction: '不计收支', category: '退款', item: '退款-商品', status: '退款成功' }, 'refund', null],
    ['a closed order', { direction: '不计收支', status: '交易关闭' }, null, 'closed'],
    ['a closed order once paid', { status: '交易关闭' }, null, 'closed'],
    ['a failed repayment', { category: '信用借还', item: '花呗还款', status: '还款失败' }, null, 'failed'],
    ['an order not paid yet', { status: '等待付款' }, null, 'unpaid'],
    ['a deposit waived', { direction: '不计收支', status: '芝麻免押下单成功' }, null, 'no-money-moved'],
    [
      'Yuebao interest',
      { direction: '不计收支', category: '投资理财', payee: '天弘基金', item: '余额宝-2025.03.04-收益发放' },
      null,
      'investment',
    ],
    [
      'a fund bought',
      { direction: '不计收支', category: '投资理财', payee: '蚂蚁财富', item: '某某混合-买入' },
      null,
      'investment',
    ],
    [
      'a fund order that came back',
      { direction: '不计收支', category: '退款', item: '某某混合-买入退款', status: '退款成功' },
      null,
      'investment',
    ],
    ['a top-up', { direction: '不计收支', category: '账户存取', item: '充值-普通充值' }, null, 'top-up'],
    ['a withdrawal', { direction: '不计收支', category: '账户存取', item: '提现-实时提现' }, null, 'withdrawal'],
    [
      'a loan paid out',
      { direction: '不计收支', category: '信用借还', payee: '借呗', item: '借呗放款至银行卡' },
      null,
      'loan-payout',
    ],
    ['nothing charged', { amount: '0.00' }, null, 'zero-amount'],
    ['what Alipay does not count', { direction: '不计收支', item: '其他事项' }, null, 'not-counted'],
    ['an unknown status', { status: '审核中' }, null, 'unknown-status'],
  ])('takes %s for what it is', (_name, row, kind, reason) => {
    const result = one(row);
    expect([result.record?.kind ?? null, result.reason]).toEqual([kind, reason]);
    expect(result.outcome).toBe(kind === null ? 'ignored' : 'new');
  });

  it.each<[string, Row, string]>([
    ['餐饮美食', { category: '餐饮美食', payee: '某某餐馆' }, 'dining'],
    ['telling words over a vague category', { category: '日用百货', payee: '永辉超市' }, 'groceries'],
    ['a sure category over words', { category: '医疗健康', payee: '便利大药房' }, 'health'],
    ['a phone bill', { category: '充值缴费', payee: '中国移动', item: '话费充值' }, 'phone'],
    ['electricity', { category: '充值缴费', payee: '国网上海市电力公司', item: '电费' }, 'utilities'],
    ['a lottery', { category: '文化休闲', payee: '中国体彩' }, 'gambling'],
    ['an unknown one', { category: '从未见过', payee: 'xx' }, 'other'],
    ['an inherited property name', { category: 'constructor', payee: 'xx' }, 'other'],
  ])('guesses the category: %s', (_name, row, category) => {
    expect(one(row).record).toMatchObject({ category });
  });

  it('guesses what is essential where the category would mislead', () => {
    expect(one({ category: '餐饮美食', payee: '公司食堂' }).record).toMatchObject({
      category: 'dining',
      essential: true,
    });
    expect(one({ category: '日用百货', payee: '社区超市', item: '啤酒' }).record).toMatchObject({ essential: false });
    expect(one({ category: '餐饮美食', payee: '火锅店' }).record).not.toHaveProperty('essential');
  });

  it('nets a refund against its purchase, found by the beginning of its number', () => {
    const [refund, purchase] = records([
      {
        direction: '不计收支',
        category: '退款',
        item: '退款-鞋',
        amount: '30.00',
        status: '退款成功',
        order: '2025030122_2025030999',
      },
      { category: '服饰装扮', payee: '鞋店', item: '鞋', amount: '199.00', order: '2025030122' },
    ]);
    expect(refund).toMatchObject({
      kind: 'refund',
      purchase: purchase!.id,
      category: 'clothing',
      payee: '鞋店',
      amount: 3_000,
    });
  });

  it('finds the purchase by the merchant’s number, unless orders share it', () => {
    const refund: Row = {
      direction: '不计收支',
      category: '退款',
      amount: '5.00',
      status: '退款成功',
      merchant: 'T900',
    };
    const bought = { amount: '9.00', merchant: 'T900' };
    expect(only(records([refund, bought]), 'refund')).toHaveProperty('purchase');
    expect(records([refund, bought, bought]).find((record) => record.kind === 'refund')).not.toHaveProperty('purchase');
  });

  it('finds a purchase that an earlier import brought', () => {
    const bought: Row = { payee: '鞋店', amount: '199.00', order: '2025030122' };
    const ledger = ledgerOf(records([bought]));
    const refund: Row = {
      direction: '不计收支',
      category: '退款',
      amount: '199.00',
      status: '退款成功',
      order: '2025030122_1',
    };
    expect(only(records([refund], ledger), 'refund').purchase).toBe(ledger.records[0]!.id);
    // Closed by now, but known as bought: the refund has to be taken, or the money would stay spent.
    expect(only(records([refund, { ...bought, status: '交易关闭' }], ledger), 'refund').purchase).toBe(
      ledger.records[0]!.id,
    );
  });

  it('leaves out the refund of an order that is closed as a whole', () => {
    const preview = read([
      { direction: '不计收支', category: '退款', amount: '50.00', status: '退款成功', order: '202301098888_202301' },
      { category: '交通出行', amount: '50.00', status: '交易关闭', order: '202301098888' },
    ]);
    expect(preview.rows.map((row) => [row.outcome, row.reason])).toEqual([
      ['ignored', 'refund-of-closed'],
      ['ignored', 'closed'],
    ]);
  });

  it('puts a comma back into the text it came from', () => {
    const row = one({ payee: '某店', item: '牛奶,面包,鸡蛋', amount: '42.00' });
    expect(row.record).toMatchObject({ amount: 4_200, note: '牛奶,面包,鸡蛋' });
  });

  it.each([
    ['item', '6" 披萨'],
    ['item', '"特价'],
    ['item', '他说"好"'],
  ] as const)('takes a quotation mark in %s as part of the text', (field, text) => {
    const preview = read([{ [field]: text }, {}, {}]);
    expect(preview.counts).toEqual({ new: 3, duplicate: 0, ignored: 0, malformed: 0 });
    expect(preview.rows.map((row) => row.line)).toEqual([13, 14, 15]);
  });

  it.each<[string, Row]>([
    ['bad-day', { time: '2025-02-30 10:00:00' }],
    ['bad-day', { time: '03/05/2025' }],
    ['bad-amount', { amount: '1e3' }],
    ['bad-amount', { amount: '1.234' }],
    ['bad-amount', { amount: '-5.00' }],
    ['bad-direction', { direction: '进出' }],
    ['no-status', { status: '' }],
    ['cell-too-long', { item: 'x'.repeat(70_000) }],
    ['too-many-columns', { item: 'a,'.repeat(80) }],
  ])('lists a malformed row with its line: %s', (reason, row) => {
    const preview = read([{}, row, {}]);
    expect(preview.counts).toEqual({ new: 2, duplicate: 0, ignored: 0, malformed: 1 });
    expect(preview.rows[1]).toMatchObject({ line: 14, outcome: 'malformed', reason, record: null });
  });

  it('lists a line that breaks off', () => {
    const text = `${appExport([{}])}2025-03-06 10:00:00,日用百货,某店`;
    const preview = readStatement(utf8(text), { ledger: ledgerOf() });
    expect(preview.rows[1]).toMatchObject({ line: 14, outcome: 'malformed', reason: 'wrong-columns' });
  });

  it('reads dates as a spreadsheet rewrote them', () => {
    expect(one({ time: '2025/3/5 9:07' }).record).toMatchObject({ day: '2025-03-05' });
  });

  it('says where the file’s own summary differs, and goes on', () => {
    const rows: Row[] = [{ amount: '10.00' }, { amount: '5.50' }, { direction: '收入', item: '收款', amount: '3.00' }];
    const right = ['共3笔记录', '收入：1笔 3.00元', '支出：2笔 15.50元', '不计收支：0笔 0.00元'];
    const remarksOf = (summary: string[]) =>
      readStatement(utf8(appExport(rows, summary)), { ledger: ledgerOf() }).remarks;
    expect(remarksOf(right)).toEqual([]);
    expect(remarksOf(['共4笔记录', ...right.slice(1, 2), '支出：2笔 15.60元'])).toEqual([
      { remark: 'row-count-differs', facts: { said: 4, found: 3 } },
      { remark: 'spending-differs', facts: { saidRows: 2, foundRows: 2, said: 1_560, found: 1_550 } },
    ]);
  });

  it('knows the card a purchase was paid with, and the one a repayment pays', () => {
    const ledger = ledgerOf([
      { id: 'card', kind: 'account', day: '2024-01-01', name: '招商银行信用卡 (3307)', type: 'card' },
      { id: 'huabei', kind: 'account', day: '2024-01-01', name: '花呗', type: 'card' },
    ]);
    const added = records(
      [
        { method: '招商银行信用卡(3307)' },
        { method: '花呗&红包' },
        { method: '建设银行储蓄卡(1111)' },
        {
          direction: '不计收支',
          category: '信用借还',
          payee: '花呗',
          item: '花呗主动还款',
          status: '还款成功',
          amount: '88.00',
        },
      ],
      ledger,
    );
    expect(added.map((record) => ('paidWith' in record ? record.paidWith : undefined))).toEqual([
      'card',
      'huabei',
      undefined,
      undefined,
    ]);
    expect(added[3]).toMatchObject({ kind: 'payment', account: 'huabei', amount: 8_800 });
  });

  it('gives a valid ledger', () => {
    const rows: Row[] = [
      { payee: '\u202e\u0007 ', item: `${'长'.repeat(400)}\u0000` },
      { payee: `${'x'.repeat(119)}😀tail` },
      { payee: '', item: '' },
    ];
    const ledger = ledgerOf();
    expect(Ledger.safeParse({ ...ledger, records: records(rows) }).success).toBe(true);
  });

  it('refuses a ledger in another currency', () => {
    expect(() => read([{}], ledgerOf([], 'EUR'))).toThrow('input/invalid');
  });
});

describe('an export of the web site', () => {
  const HEADER =
    '交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,';
  const row = (
    order: string,
    what: string,
    amount: string,
    direction: string,
    status: string,
    refunded: string,
    funds: string,
  ) =>
    `${order}\t ,T${order}\t ,2020-05-01 08:00:00 ,2020-05-02 09:00:00 ,2020-05-03 10:00:00 ,其他（包括阿里巴巴和外部商家） ,即时到账交易 ,某店 ,${what} ,${amount} ,${direction} ,${status} ,0.00 ,${refunded} , ,${funds} ,`;
  const file = (rows: string[]) =>
    gb18030(
      [
        '支付宝交易记录明细查询',
        '账号:[someone@example.com]',
        '起始日期:[2020-05-01 00:00:00]    终止日期:[2020-06-01 00:00:00]',
        '---------------------------------交易记录明细列表------------------------------------',
        HEADER,
        ...rows,
        `${'-'.repeat(84)}`,
        `共${rows.length}笔记录`,
        '导出时间:[2020-06-02 10:00:00]    用户:某人',
        '',
      ].join('\r\n'),
    );

  it('finds the columns by their names and stops at the closing line', () => {
    const rows = [
      row('2020050122001', '午餐', '25.00', '支出', '交易成功', '0.00', '已支出'),
      row('2020050122002', '收款', '40.00', '收入', '交易成功', '0.00', '已收入'),
      row('2020050122003', '充值-普通充值', '500.00', '', '交易成功', '0.00', '资金转移'),
      row('2020050122004', '押金', '99.00', '', '冻结成功', '0.00', '冻结'),
    ];
    const preview = readStatement(file(rows), { ledger: ledgerOf() });
    expect(preview.rows.map(({ line, record, reason }) => [line, record?.kind ?? reason])).toEqual([
      [6, 'purchase'],
      [7, 'income'],
      [8, 'top-up'],
      [9, 'no-money-moved'],
    ]);
    expect(preview.rows[0]!.record).toMatchObject({ day: '2020-05-02', amount: 2_500 });
    expect(preview.remarks).toEqual([]);
  });

  it('takes off what came back, once', () => {
    const bought = row('2020050122001', '鞋', '100.00', '支出', '交易成功', '40.00', '已支出');
    const alone = readStatement(file([bought]), { ledger: ledgerOf() });
    expect(alone.rows[0]!.record).toMatchObject({ kind: 'purchase', amount: 6_000 });
    const back = row('2020050122001_9', '退款-鞋', '40.00', '', '退款成功', '0.00', '资金转移');
    const both = readStatement(file([bought, back]), { ledger: ledgerOf() });
    expect(both.rows.map(({ record }) => record && 'amount' in record && record.amount)).toEqual([10_000, 4_000]);
    const whole = row('2020050122001', '鞋', '100.00', '支出', '交易成功', '100.00', '已支出');
    expect(readStatement(file([whole]), { ledger: ledgerOf() }).rows[0]).toMatchObject({
      outcome: 'ignored',
      reason: 'refunded',
    });
  });
});
