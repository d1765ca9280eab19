import type { ColumnNames } from '../wallet/columns.ts';

/** What the columns of WeChat Pay's export are called, newest name first. It has no column for money that came back. */
export const WECHAT_COLUMNS: ColumnNames = {
  time: ['交易时间'],
  paid: [],
  category: ['交易类型'],
  counterparty: ['交易对方'],
  item: ['商品', '商品名称'],
  direction: ['收/支'],
  amount: ['金额(元)', '金额'],
  method: ['支付方式'],
  status: ['当前状态'],
  order: ['交易单号'],
  merchantOrder: ['商户单号'],
  note: ['备注'],
  refunded: [],
  funds: [],
};
