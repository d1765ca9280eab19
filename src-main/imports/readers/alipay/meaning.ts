import type { Entry } from '../wallet/entry.ts';
import { ignored, type Meaning } from '../wallet/meaning.ts';

/** Statuses under which no money moved, or moved back at once. */
const WITHOUT_MONEY: readonly [RegExp, string][] = [
  [/关闭|取消|撤销/, 'closed'],
  [/失败/, 'failed'],
  [/等待付款|等待买家付款|待付款|待支付|未付款/, 'unpaid'],
  [/芝麻免押|信用服务|冻结|授权/, 'no-money-moved'],
];
const DONE = /成功|完成|确认收货|等待发货|等待对方发货|等待卖家发货|已发货|已收货|已支付|已付款|已收款|已转账|已到账/;

const INVESTMENT = /余额宝|余利宝|理财|基金|黄金|定投|买入|卖出|收益发放|申购|赎回|蚂蚁财富|蚂蚁聚宝/;
const LENDERS = /花呗|借呗|备用金|网商贷|信用卡|白条|贷款|信用购/;
const PAYOUT = /放款|借款(?!.*还)|借出|提现至|转出借/;

/** Tells purchases, refunds, income, transfers and repayments apart. Rules run from the surest sign to the weakest. */
export function meaningOf(entry: Entry): Meaning {
  const { status, category, item, counterparty, direction } = entry;
  const text = `${category} ${counterparty} ${item}`;
  const without = WITHOUT_MONEY.find(([sign]) => sign.test(status));
  if (without) return ignored(without[1]);
  if (!DONE.test(status)) return ignored('unknown-status');
  if (entry.amount === 0) return ignored('zero-amount');
  if (/退款|退税/.test(status) || category === '退款' || (direction !== 'out' && /^退款-/.test(item))) {
    return INVESTMENT.test(item) ? ignored('investment') : { as: 'refund' };
  }
  if (/冻结|解冻/.test(entry.funds)) return ignored('no-money-moved');
  if (isRepayment(entry, text)) return { as: 'transfer', reason: 'repayment' };
  if (isOwnMoney(item, category)) return ignored(/提现/.test(item) ? 'withdrawal' : 'top-up');
  if (category === '投资理财' || (direction !== 'out' && INVESTMENT.test(`${counterparty} ${item}`))) {
    return ignored('investment');
  }
  if (direction !== 'out' && LENDERS.test(text) && PAYOUT.test(text)) return ignored('loan-payout');
  if (isTransfer(entry)) return { as: 'transfer', reason: 'transfer' };
  if (direction === 'out') return { as: 'purchase' };
  if (direction === 'in') return { as: 'income' };
  return ignored(/转入|转出|转账/.test(text) ? 'own-account' : 'not-counted');
}

/** Paying back credit, whatever it was spent on: never spending. */
function isRepayment(entry: Entry, text: string): boolean {
  if (/还款/.test(entry.status)) return true;
  if (entry.direction === 'in') return false;
  return /还款/.test(text) && (LENDERS.test(text) || entry.category === '信用借还');
}

/** Moving money between the wallet and one's own bank; topping up a transit card or a phone is a purchase. */
function isOwnMoney(item: string, category: string): boolean {
  return /^(余额)?(充值|提现)(-|$)/.test(item) || (category === '账户存取' && /充值|提现|转入|转出/.test(item));
}

function isTransfer({ category, item, direction }: Entry): boolean {
  if (direction === 'neither') return category === '转账红包' && /转账|红包/.test(item);
  if (category === '转账红包') return true;
  return /^(转账|收到转账|微信红包|支付宝红包|红包|普通红包|拼手气红包)(-|$|备注|[:：])/.test(item);
}
