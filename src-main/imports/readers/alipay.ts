import { alipayCategory } from './alipay/category.ts';
import { ALIPAY_COLUMNS } from './alipay/columns.ts';
import { meaningOf } from './alipay/meaning.ts';
import { walletReader } from './wallet/wallet-reader.ts';

/** Alipay's bill export (CSV), in the app's layout and the older one of the web site. */
export const alipay = walletReader({
  reader: 'alipay',
  name: '支付宝',
  columns: ALIPAY_COLUMNS,
  categoryOf: alipayCategory,
  meaningOf,
  settled: (entry) => entry,
});
