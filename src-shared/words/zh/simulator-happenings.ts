import type { Words } from '../words.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Things that occur once: a name for the list, and a sentence with the figures. Amounts come formatted. */
export const happenings: Words['simulator']['happenings'] = {
  'late-payment': {
    name: '一次逾期',
    says: (month, daysLate, payee) => `${month}${payee ? `“${payee}”` : '有一笔账单'}晚付 ${daysLate} 天`,
  },
  'large-purchase': {
    name: '一笔大额消费',
    says: (month: string, amount: string) => `${month}一次花费 ${amount}`,
  },
  'limit-changed': {
    name: '卡额度变化',
    says: (month: string, ratio: number) =>
      ratio >= 1 ? `${month}卡额度提高 ${percent(ratio - 1)}` : `${month}卡额度降低 ${percent(1 - ratio)}`,
  },
  application: {
    name: '一次信贷申请',
    says: (month: string) => `${month}申请一次新的信贷`,
  },
  'income-lost': {
    name: '失去收入',
    says: (month: string, months: number) => `从${month}起 ${months} 个月没有收入`,
  },
  'income-changed': {
    name: '收入变化',
    says: (month: string, ratio: number) =>
      ratio >= 1 ? `${month}起收入增加 ${percent(ratio - 1)}` : `${month}起收入减少 ${percent(1 - ratio)}`,
  },
  windfall: { name: '一次性收入', says: (month: string, amount: string) => `${month}一次收入 ${amount}` },
  'spending-changed': {
    name: '一段时间消费变化',
    says: (month: string, ratio: number, months: number) => `从${month}起 ${months} 个月消费为平时的 ${percent(ratio)}`,
  },
  'all-bills-late': {
    name: '一个月全部逾期',
    says: (month: string, daysLate: number) => `${month}到期的款项全部晚付 ${daysLate} 天`,
  },
  'card-payment-late': {
    name: '信用卡还款逾期',
    says: (month: string, daysLate: number) => `${month}的信用卡账单晚付 ${daysLate} 天`,
  },
  'card-maxed-out': {
    name: '额度用满',
    says: (month: string, months: number) => `从${month}起 ${months} 个月信用卡额度全部用满`,
  },
  'card-closed': { name: '注销一张卡', says: (month, card) => `${month}注销${card ? `“${card}”` : '额度最小的卡'}` },
  'loan-taken': {
    name: '新增一笔贷款',
    says: (month: string, amount: string, months: number) => `${month}借款 ${amount}，分 ${months} 期归还`,
  },
  'move-house': { name: '搬家', says: (month: string) => `从${month}起登记的地址不再有效` },
  'job-changed': {
    name: '换工作',
    says: (month: string, months: number) =>
      months === 0 ? `从${month}起换了工作` : `换工作，从${month}起 ${months} 个月没有收入`,
  },
  'phone-changed': { name: '更换手机号', says: (month: string) => `从${month}起登记的手机号不再有效` },
  'connection-defaults': { name: '人脉违约', says: (month, who) => `${month}${who ?? '您担保的人'}没有还款` },
  'card-opened': {
    name: '新开一张卡',
    says: (month: string, amount: string) => `${month}新开一张额度 ${amount} 的卡`,
  },
  'card-paid-off': {
    name: '还清一张卡',
    says: (month, card) => `${month}还清${card ? `“${card}”` : '欠款最多的卡'}的账单`,
  },
  'loan-paid-off': {
    name: '还清一笔贷款',
    says: (month, loan) => `${month}还清${loan ? `“${loan}”` : '最大的一笔贷款'}`,
  },
  'dispute-resolved': {
    name: '异议成立',
    says: (month, about) => `${month}${about ? `“${about}”` : '最严重的一次逾期'}经异议更正，不再计入`,
  },
};
