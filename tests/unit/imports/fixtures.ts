import type { Ledger } from '#shared/domain/ledger.ts';
import { Ledger as LedgerSchema } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';

/** A row of Alipay's app export, in words. */
export interface Row {
  time?: string;
  category?: string;
  payee?: string;
  item?: string;
  direction?: string;
  amount?: string;
  method?: string;
  status?: string;
  order?: string;
  merchant?: string;
  note?: string;
}

const HEADER =
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,';

/** An export in the app's layout: preamble, padded cells, tabs after the numbers, a comma at the end of every line. */
export function appExport(rows: readonly Row[], summary: readonly string[] = []): string {
  const preamble = [
    '-'.repeat(84),
    '导出信息：',
    '姓名：某人',
    '支付宝账户：someone@example.com',
    '起始时间：[2025-03-01 00:00:00]    终止时间：[2025-03-31 23:59:59]',
    '导出交易类型：[全部]',
    ...summary,
    '',
    '特别提示：',
    '1.本明细仅供个人对账使用。',
    '',
    `${'-'.repeat(24)}支付宝（中国）网络技术有限公司  电子客户回单${'-'.repeat(24)}`,
  ];
  return [...preamble, HEADER, ...rows.map(appRow), ''].join('\r\n');
}

let order = 0;

function appRow(row: Row): string {
  const { time, category, payee, item, direction, amount, method, status, merchant, note } = row;
  const number = row.order ?? `20250301220014${String(++order).padStart(10, '0')}`;
  const cells = [
    (time ?? '2025-03-05 12:30:00').padEnd(20),
    (category ?? '日用百货').padEnd(20),
    (payee ?? '某商店').padEnd(20),
    '/'.padEnd(20),
    (item ?? '商品').padEnd(20),
    (direction ?? '支出').padEnd(20),
    (amount ?? '10.00').padEnd(20),
    (method ?? '余额宝').padEnd(20),
    (status ?? '交易成功').padEnd(20),
    `${number}\t`,
    `${merchant ?? ''}\t`,
    (note ?? '').padEnd(20),
    '',
  ];
  return cells.join(',');
}

/** A valid ledger of these records. */
export function ledgerOf(records: unknown[] = [], currency = 'CNY'): Ledger {
  return LedgerSchema.parse({ version: 1, id: 'test', currency, model: { preset: 'simsim', off: [] }, records });
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The one record of a kind. */
export function only<Kind extends LedgerRecord['kind']>(
  records: readonly (LedgerRecord | null)[],
  kind: Kind,
): Extract<LedgerRecord, { kind: Kind }> {
  const found = records.filter((record) => record?.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} records of kind ${kind}`);
  return found[0] as Extract<LedgerRecord, { kind: Kind }>;
}
