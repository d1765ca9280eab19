import { parseAmount } from '#shared/domain/currency.ts';
import { money } from '#shared/domain/money.ts';
import type { Entry } from './wallet/entry.ts';
import { walletReader } from './wallet/wallet-reader.ts';
import { wechatCategory } from './wechat/category.ts';
import { WECHAT_COLUMNS } from './wechat/columns.ts';
import { meaningOf } from './wechat/meaning.ts';

/** WeChat Pay's bill export: CSV, and the same table as XLSX. */
export const wechat = walletReader({
  reader: 'wechat',
  name: '微信支付',
  columns: WECHAT_COLUMNS,
  categoryOf: wechatCategory,
  meaningOf,
  settled,
});

/** What came back of a purchase stands in its status: `已全额退款`, `已退款(￥12.00)`. Notes say `/` for nothing. */
function settled(entry: Entry): Entry {
  if (entry.direction !== 'out') return entry;
  if (/已全额退款|对方已退还|^已退还$/.test(entry.status)) return { ...entry, refunded: entry.amount };
  const part = /已退款\s*[(（]?\s*[¥￥]?\s*([\d,.]{1,20})/.exec(entry.status.normalize('NFKC'));
  const amount = part && parseAmount(part[1]!, 'CNY');
  return amount ? { ...entry, refunded: money(Math.min(amount, entry.amount)) } : entry;
}
