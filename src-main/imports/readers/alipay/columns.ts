import type { ColumnNames } from '../wallet/columns.ts';

/** What the columns of Alipay's export are called, across its app and web layouts, newest name first. */
export const ALIPAY_COLUMNS: ColumnNames = {
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
};
