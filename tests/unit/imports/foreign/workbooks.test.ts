import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../../src-main/imports/read-statement.ts';
import { gb18030 } from '../../../support/gb18030.ts';
import { ledgerOf, utf8 } from '../fixtures.ts';
import { wechatExport, workbook, zip } from '../samples.ts';
import { told } from './told.ts';

const rowsOf = (bytes: Uint8Array, currency = 'CNY') =>
  readStatement(bytes, { ledger: ledgerOf([], currency) }).rows.map(told);

/** A spreadsheet as other programs write it: prefixed names, texts inside the cells, no shared strings. */
function inline(rows: readonly (readonly string[])[], more: Record<string, string> = {}): Uint8Array {
  const sheet = rows.map(
    (cells, row) =>
      `<x:row r="${row + 1}" spans="1:9">${cells
        .map((cell, at) => {
          const place = `r="${String.fromCharCode(65 + at)}${row + 1}"`;
          if (cell.startsWith('#')) return `<x:c ${place} s="2"><x:v>${cell.slice(1)}</x:v></x:c>`;
          if (cell.startsWith('='))
            return `<x:c ${place} t="str"><x:f>A1&amp;B1</x:f><x:v>${cell.slice(1)}</x:v></x:c>`;
          if (/^-?\d+(\.\d+)?$/.test(cell)) return `<x:c ${place}><x:v>${cell}</x:v></x:c>`;
          if (cell === '') return `<x:c ${place}/>`;
          const runs = cell
            .replace('&', '&amp;')
            .split('|')
            .map((run) => `<x:r><x:rPr/><x:t xml:space="preserve">${run}</x:t></x:r>`);
          return `<x:c ${place} t="inlineStr"><x:is>${runs.join('')}</x:is></x:c>`;
        })
        .join('')}</x:row>`,
  );
  return zip({
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr/><x:sheets><x:sheet name="明细" sheetId="7" r:id="R9"/><x:sheet name="2" sheetId="8" r:id="R8"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="R8" Target="worksheets/two.xml"/><Relationship Id="R9" Target="/xl/worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:sheetData>${sheet.join('')}</x:sheetData><x:mergeCells/></x:worksheet>`,
    'xl/worksheets/two.xml': '<worksheet><sheetData/></worksheet>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="176"/></cellXfs></styleSheet>',
    ...more,
  });
}

const HEAD = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'.split(',');
const wechat = (day: string) => [
  ['微信支付账单明细'],
  ['微信昵称：[某人]'],
  ['起始时间：[2025-03-01 00:00:00] 终止时间：[2025-03-31 23:59:59]'],
  ['共3笔记录'],
  [],
  HEAD,
  [day, '商户消费', '瑞幸|咖啡', '拿铁 & 面包', '支出', '18.5', '零钱', '支付成功', '1000050001202503050', '2025', '/'],
  [day, '商户消费', '网店', '鞋', '支出', '200', '零钱', '已退款(￥50.00)', '4200002', 'shop9', '/'],
  [day, '网店-退款', '网店', '/', '收入', '50', '零钱', '已退款￥50.00', '4200002', 'shop9', '/'],
];

describe('WeChat Pay’s spreadsheet', () => {
  it.each([
    ['days as numbers', '#45721.5'],
    ['days as text', '2025-03-05 12:00:00'],
    ['days as a formula left them', '=2025-03-05 12:00:00'],
  ])('with %s: texts in cells and in runs, and a refund that bears its purchase’s number', (_name, day) => {
    const bytes = inline(wechat(day));
    expect(rowsOf(bytes)).toEqual([
      '7 purchase 2025-03-05 1850 瑞幸咖啡',
      '8 purchase 2025-03-05 20000 网店',
      '9 refund 2025-03-05 5000 网店',
    ]);
    const [, bought, back] = readStatement(bytes, { ledger: ledgerOf() }).rows;
    expect(back!.record).toMatchObject({ purchase: bought!.record!.id });
    expect(back!.record!.id).not.toBe(bought!.record!.id);
  });

  it('holds the same ids as the CSV of the same rows', () => {
    const csv = wechatExport([
      '2025-03-05 12:00:00,商户消费,瑞幸咖啡,拿铁 & 面包,支出,¥18.50,零钱,支付成功,"1000050001202503050\t","2025",/',
    ]);
    const [fromCsv] = readStatement(utf8(csv), { ledger: ledgerOf() }).rows;
    const [fromSheet] = readStatement(inline(wechat('#45721.5')), { ledger: ledgerOf() }).rows;
    expect(fromSheet!.record!.id).toBe(fromCsv!.record!.id);
  });
});

describe('a bank’s spreadsheet', () => {
  it('is read as a table, with days and amounts as numbers and a footer', () => {
    const bytes = inline(
      [
        ['Account statement'],
        ['Booking date', 'Payee', 'Purpose note', 'Amount (EUR)', 'Balance'],
        ['#45721', 'Stadtwerke', 'March', '-1045.1', '900'],
        ['#45741', 'Acme', '', '2000', '2900'],
        ['Total', '', '', '954.9', ''],
      ],
      {},
    );
    expect(rowsOf(bytes, 'EUR')).toEqual([
      '3 purchase 2025-03-05 104510 Stadtwerke',
      '4 income 2025-03-25 200000 Acme',
      '5 summary-line',
    ]);
  });

  it('counts its days from 1904 where it says so', () => {
    const rows = [
      ['Date', 'Payee', 'Amount'],
      ['#44259', 'Shop', '-1.5'],
      ['#44260', 'Acme', '2'],
    ];
    const bytes = inline(rows, {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="1" sheetId="1" r:id="R9"/></sheets></workbook>',
    });
    expect(rowsOf(bytes, 'EUR')[0]).toBe('2 purchase 2025-03-05 150 Shop');
  });

  it('may be empty, or hold a picture only, and is then not recognised', () => {
    expect(() => rowsOf(workbook([]))).toThrow(/not-recognised/);
  });
});

describe('Alipay’s web site', () => {
  it('wrote another layout: padded, with a summary below, refunds beside the purchase and closed orders', () => {
    const text = [
      '支付宝交易记录明细查询',
      '账号:[someone@example.com]',
      '起始日期:[2025-03-01 00:00:00]    终止日期:[2025-04-01 00:00:00]',
      '---------------------------------交易记录明细列表------------------------------------',
      '交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,',
      '2025030522001433000001\t,T200P1\t,2025-03-05 12:00:00 ,2025-03-06 00:00:10 ,2025-03-06 00:00:11 ,其他（包括阿里巴巴和外部商家）,即时到账交易          ,盒马鲜生                ,蔬菜, 水果               ,88.00   ,支出      ,交易成功    ,0.00     ,8.00     ,                    ,已支出       ,',
      '2025030522001433000002\t,T200P2\t,2025-03-07 12:00:00 ,                    ,2025-03-08 00:00:11 ,淘宝        ,担保交易            ,某店                  ,鞋                   ,300.00  ,支出      ,交易关闭    ,0.00     ,0.00     ,                    ,          ,',
      '2025030522001433000003\t,T200P3\t,2025-03-09 12:00:00 ,2025-03-09 12:00:00 ,2025-03-09 12:00:11 ,支付宝网站     ,即时到账交易          ,余额宝                 ,余额宝-自动转入            ,100.00  ,不计收支    ,交易成功    ,0.00     ,0.00     ,                    ,资金转移      ,',
      '------------------------------------------------------------------------------------',
      '共3笔记录',
      '已收入:0笔,0.00元',
      '待收入:0笔,0.00元',
      '已支出:1笔,88.00元',
      '待支出:0笔,0.00元',
      '导出时间:[2025-04-02 10:00:00]    用户:某人',
      '',
    ].join('\r\n');
    const preview = readStatement(gb18030(text), { ledger: ledgerOf() });
    expect(preview).toMatchObject({ reader: 'alipay', encoding: 'gb18030' });
    expect(preview.rows.map(told)).toEqual(['6 purchase 2025-03-06 8000 盒马鲜生', '7 closed', '8 investment']);
    expect(preview.remarks).toEqual([]);
  });
});
