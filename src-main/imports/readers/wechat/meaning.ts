import type { Entry } from '../wallet/entry.ts';
import { ignored, type Meaning } from '../wallet/meaning.ts';

/** Statuses under which no money moved, or moved back at once. */
const WITHOUT_MONEY: readonly [RegExp, string][] = [
  [/关闭|取消|撤销/, 'closed'],
  [/失败/, 'failed'],
  [/等待|待支付|待付款|待确认|未支付/, 'unpaid'],
];
const DONE = /成功|已存入|已转账|已收钱|已收款|已领取|已到账|完成|已退款|已全额退款|已退还|已支付|已付款/;

/** Own money moving between purses, by the type that WeChat gives it. */
const OWN_MONEY: readonly [RegExp, string][] = [
  [/^零钱提现/, 'withdrawal'],
  [/^零钱充值/, 'top-up'],
  [/零钱通/, 'own-account'],
  [/理财通|基金|购买理财|转入理财/, 'investment'],
];

const BETWEEN_PEOPLE = /^(转账|微信红包|群收款|AA收款|面对面收款)/;

/** Tells purchases, refunds, income, transfers and repayments apart, by WeChat's type of transaction first. */
export function meaningOf(entry: Entry): Meaning {
  const { status, category: type, counterparty, item, direction } = entry;
  const without = WITHOUT_MONEY.find(([sign]) => sign.test(status));
  if (without) return ignored(without[1]);
  if (!DONE.test(status)) return ignored('unknown-status');
  if (entry.amount === 0) return ignored('zero-amount');
  if (/退款$/.test(type)) return /红包|转账/.test(type) ? ignored('refund-of-transfer') : { as: 'refund' };
  const own = OWN_MONEY.find(([sign]) => sign.test(type));
  if (own) return ignored(own[1]);
  if (
    direction !== 'in' &&
    /还款/.test(`${type} ${item}`) &&
    /信用卡|贷|花呗|白条|分付/.test(`${type} ${counterparty} ${item}`)
  ) {
    return { as: 'transfer', reason: 'repayment' };
  }
  if (BETWEEN_PEOPLE.test(type)) {
    return entry.refunded > 0 ? ignored('refunded') : { as: 'transfer', reason: 'transfer' };
  }
  if (direction === 'out') return { as: 'purchase' };
  if (direction === 'in') return { as: 'income' };
  return ignored('not-counted');
}
