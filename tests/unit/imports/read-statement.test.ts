import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '#shared/contract/refused.ts';
import type { Day } from '#shared/domain/day.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { csvTable } from '../../../src-main/imports/csv-table.ts';
import { importStatement } from '../../../src-main/imports/import-statement.ts';
import { ledgerToJson } from '../../../src-main/imports/ledger-json.ts';
import { LARGEST_STATEMENT, readStatement } from '../../../src-main/imports/read-statement.ts';
import { csvReport } from '../../../src-main/reports/csv.ts';
import { gb18030 } from '../../support/gb18030.ts';
import { refusalIn } from '../../support/refusal.ts';
import { sampleReport } from '../reports/sample-report.ts';
import { appExport, ledgerOf, utf8 } from './fixtures.ts';
import { ENGLISH } from './foreign/banks.ts';
import { GERMAN, OFX1, OFX2, QIF, wechatExport, workbook } from './samples.ts';

const HEAD = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'.split(',');
const WECHAT_ROWS = [
  '2025-03-05 12:00:00,商户消费,"店","/",支出,¥18.00,零钱,已退款(￥3.00),"1000001"\t,"/"\t,"/"',
  '2025-03-06 12:00:00,转账,房东,转账备注:微信转账,支出,¥500.00,零钱通,朋友已收钱,1000002,1000003,/',
  '2025-03-07 12:00:00,店-退款,店,"/",收入,¥3.00,/,已退款,1000004,1000001,/',
];

describe('what is refused', () => {
  it.each([
    ['nothing', ''],
    ['prose', 'Dear sir,\nplease find attached'],
    ['a table without amounts', 'Date,Text\n2025-01-01,x\n'],
    ['a table without days', 'Amount,Text\n3.00,x\n'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'],
  ])('%s is not recognised', (_name, text) => {
    expect(refusalIn(() => readStatement(utf8(text), { ledger: ledgerOf() }))).toEqual({
      code: 'import/not-recognised',
    });
  });

  it('a table that is not Alipay’s, though the reader is named', () => {
    const read = () => readStatement(utf8('a,b\n1,2\n'), { ledger: ledgerOf(), reader: 'alipay' });
    expect(refusalIn(read)).toEqual({ code: 'import/not-recognised' });
  });

  it('a file over the cap, unread', () => {
    const bytes = new Uint8Array(LARGEST_STATEMENT + 1);
    expect(refusalIn(() => readStatement(bytes, { ledger: ledgerOf() }))).toEqual({
      code: 'file/too-large',
      limit: LARGEST_STATEMENT,
    });
  });

  it('a table with more rows than are read', () => {
    expect(csvTable(['a,b', '1,2', '3,4'], 1, 3)).toHaveLength(3);
    expect(refusalIn(() => csvTable(['x', 'a,b', '1,2', '3,4', '5,6'], 2, 3))).toEqual({
      code: 'import/unreadable',
      line: 5,
    });
  });

  it('JSON that is no ledger, with its problems', () => {
    const read = (text: string) => refusalIn(() => readStatement(utf8(text), { ledger: ledgerOf() }));
    expect(read('{"version":2}')).toMatchObject({ code: 'input/invalid' });
    expect(read('{')).toEqual({
      code: 'input/invalid',
      problems: [{ path: '', problem: 'ends-early', at: { line: 1, character: 2 } }],
    });
    expect(read(`{"a":${'['.repeat(70)}${']'.repeat(70)}}`)).toMatchObject({
      problems: [{ path: 'a[0][0][0][0][0][0][0]…', problem: 'too-deep', limit: 64, at: { line: 1, character: 69 } }],
    });
  });
});

describe('Simsim’s own JSON', () => {
  const ledger = demoLedger('2026-03-15' as Day);

  it('read into nothing gives an equal ledger', () => {
    const read = importStatement(utf8(ledgerToJson(ledger)), { ledger: null, currency: 'EUR' });
    expect(read.ledger).toEqual(ledger);
    expect(read.preview.counts).toEqual({ new: ledger.records.length, duplicate: 0, ignored: 0, malformed: 0 });
  });

  it('read into itself changes nothing', () => {
    const read = importStatement(utf8(ledgerToJson(ledger)), { ledger, currency: 'CNY' });
    expect(read.ledger).toEqual(ledger);
  });
});

describe('mutated files', () => {
  const statement = gb18030(
    appExport(
      [
        { payee: '盒马鲜生', amount: '88.00' },
        { direction: '不计收支', category: '退款', status: '退款成功', order: '2025030122_1' },
        { item: '牛奶,面包', order: '2025030122' },
      ],
      ['共3笔记录', '支出：2笔 98.00元'],
    ),
  );
  const json = utf8(
    ledgerToJson({ ...demoLedger('2026-03-15' as Day), records: demoLedger('2026-03-15' as Day).records.slice(0, 12) }),
  );

  it.each([
    ['alipay', statement],
    ['simsim', json],
    ['wechat', utf8(wechatExport(WECHAT_ROWS, ['共3笔记录']))],
    ['ofx 1', utf8(OFX1)],
    ['ofx 2', utf8(OFX2)],
    ['qif', utf8(QIF)],
    ['table', Uint8Array.from(GERMAN, (character) => character.charCodeAt(0))],
    [
      'xlsx',
      workbook([HEAD, [45_721.5, '商户消费', '店', '/', '支出', 28.16, '零钱', '支付成功', '1000001', '/', '/']]),
    ],
    ['simsim csv', utf8(csvReport(sampleReport()).slice(0, 4_000))],
    ['table of many columns', utf8(ENGLISH['PayPal']!.text)],
  ] as const)(
    'of %s give clear refusals or valid ledgers, and account for every row',
    (_reader, original) => {
      const change = fc.tuple(
        fc.nat(original.length - 1),
        fc.nat(255),
        fc.constantFrom('set', 'cut', 'double', 'put', 'put', 'lose'),
      );
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
          try {
            const { ledger, preview } = importStatement(mutated(original, changes), { ledger: null });
            const { counts, rows } = preview;
            expect(counts.new + counts.duplicate + counts.ignored + counts.malformed).toBe(rows.length);
            expect(Ledger.safeParse(ledger).success).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(Refused);
          }
        }),
        {
          numRuns: Number(process.env['SIMSIM_FUZZ_RUNS'] ?? (process.env['SIMSIM_LONG'] ? 100_000 : 2_000)),
          seed: 20_250_301,
        },
      );
    },
    3_600_000,
  );
});

/** What formats are made of, where none should be: marks, numbers, days, tags and names. */
const SNIPPETS = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\0',
    '<',
    '>',
    '&',
    '&#0;',
    '^',
    '!',
    '{',
    '[',
    '\ufeff',
    '\u202e',
    '退款',
  ],
  ...['-', '(', '1e9', '9'.repeat(30), '0.001', '2025-02-30', '0000-00-00', '99/99/99', '支出', '不计收支', ',,,,,,,,'],
  ...[
    '<STMTTRN>',
    '</STMTTRN>',
    '<OFX>',
    '<![CDATA[',
    '<!--',
    '<!DOCTYPE x>',
    '<CURDEF>EUR',
    '!Type:Invst\n',
    '!Account\n',
  ],
  ...['交易时间,', 'Date,Amount\n', '-----', '"kind":"bill",', '"amount":-1,', '__proto__', '=cmd|x'],
];

function spliced(bytes: Uint8Array, at: number, lost: number, put: string): Uint8Array<ArrayBuffer> {
  const place = at % bytes.length;
  return Uint8Array.from([...bytes.slice(0, place), ...utf8(put), ...bytes.slice(place + lost)]);
}

function mutated(original: Uint8Array, changes: readonly (readonly [number, number, string])[]): Uint8Array {
  let bytes = Uint8Array.from(original);
  for (const [at, value, how] of changes) {
    if (bytes.length === 0) return bytes;
    if (how === 'set') bytes[at % bytes.length] = value;
    else if (how === 'cut') bytes = bytes.slice(0, at % bytes.length || 1);
    else if (how === 'put') bytes = spliced(bytes, at, 0, SNIPPETS[value % SNIPPETS.length]!);
    else if (how === 'lose') bytes = spliced(bytes, at, value, '');
    else if (bytes.length < 20_000) bytes = Uint8Array.from([...bytes, ...bytes.slice(at % bytes.length)]);
  }
  return bytes;
}
