/** What the columns of Alipay's export are called, across its app and web layouts, newest name first. */
const NAMES = {
  time: ['交易时间', '交易创建时间', '创建时间'],
  paid: ['付款时间'],
  category: ['交易分类'],
  counterparty: ['交易对方'],
  item: ['商品说明', '商品名称'],
  direction: ['收/支'],
  amount: ['金额', '金额(元)'],
  method: ['收/付款方式'],
  status: ['交易状态'],
  order: ['交易订单号', '交易号'],
  merchantOrder: ['商家订单号'],
  note: ['备注'],
  refunded: ['成功退款(元)', '成功退款'],
  funds: ['资金状态'],
} as const;

export type Column = keyof typeof NAMES;

/** Where each column stands; -1 for one that this layout does not have. */
export type Columns = Record<Column, number>;

const NEEDED: readonly Column[] = ['time', 'direction', 'amount', 'status'];

/** The columns of a header row, found by name. Null when the row is no header of an Alipay table. */
export function columnsOf(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.normalize('NFKC').replace(/\s/g, ''));
  const columns = {} as Columns;
  for (const column of Object.keys(NAMES) as Column[]) {
    columns[column] = NAMES[column].reduce((found, name) => (found === -1 ? names.indexOf(name) : found), -1);
  }
  if (NEEDED.some((column) => columns[column] === -1)) return null;
  return columns.counterparty === -1 && columns.item === -1 ? null : columns;
}

/** Line of the table's header, counting from 1, among the first two hundred; 0 when there is none. */
export function headerLine(lines: readonly string[]): number {
  return lines.slice(0, 200).findIndex((line) => line.length < 4_000 && columnsOf(line.split(',')) !== null) + 1;
}
