import type { Words } from '../words.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A share as people say it. */
function outOf(share: number): string {
  const hundredths = Math.round(share * 100);
  if (hundredths === 100) return '每次都';
  if (hundredths === 0) return '从不';
  return hundredths % 10 === 0 ? ` 10 次中 ${hundredths / 10} 次` : ` 100 次中 ${hundredths} 次`;
}

/** The habits: their names, and a level in words. */
export const habits: Words['simulator']['habits'] = {
  'pay-on-time': {
    name: '按时还款',
    level: (level: number) => `您${outOf(level)}按时支付`,
  },
  'clear-overdue': {
    name: '结清逾期',
    level: (level: number) => (level >= 0.5 ? '没有任何逾期' : '逾期账单照目前的节奏付清'),
  },
  'card-use': {
    name: '额度使用',
    level: (level: number) => `使用额度的 ${percent(level)}`,
  },
  'non-essential-share': {
    name: '非必要消费',
    level: (level: number) => `消费中 ${percent(level)} 为非必要`,
  },
  'monthly-spending': {
    name: '每月消费',
    level: (level: number) =>
      Math.round(level * 100) === 100
        ? '与平时相同'
        : level < 1
          ? `比平时少 ${percent(1 - level)}`
          : `比平时多 ${percent(level - 1)}`,
  },
  applications: {
    name: '新的信贷申请',
    level: (level: number) => (level < 0.5 ? '不申请新的信贷' : `每年申请 ${Math.round(level)} 次信贷`),
  },
  'identity-review': {
    name: '核对身份信息',
    level: (level: number) =>
      Math.round(level) === 1 ? '每月核对身份信息' : `每 ${Math.round(level)} 个月核对身份信息`,
  },
  'verified-items': {
    name: '已核实的身份信息',
    level: (level: number) => `已核实 ${Math.round(level)} 项身份信息`,
  },
  autopay: {
    name: '自动扣款',
    level: (level: number) => (level < 0.5 ? '没有自动扣款的账单' : `${Math.round(level)} 笔账单自动扣款`),
  },
  'repayment-share': {
    name: '多还一些信用卡账单',
    level: (level: number) => `每期账单还清 ${percent(level)}`,
  },
  'connection-review': {
    name: '核对人脉',
    level: (level: number) =>
      level >= 35.5 ? '不再核对人脉' : level < 1.5 ? '每月核对人脉' : `每 ${Math.round(level)} 个月核对人脉`,
  },
  'extra-repayment': {
    name: '贷款多还一些',
    level: (level: number) => (level < 0.005 ? '只还每期应还' : `每期多还 ${percent(level)}`),
  },
  'connections-added': {
    name: '新增可靠的人脉',
    level: (level: number) => (level < 0.5 ? '不新增' : `新增 ${Math.round(level)} 位完全可靠的人`),
  },
  'connections-pruned': {
    name: '移除人脉',
    level: (level: number) => (level < 0.5 ? '全部保留' : `移除最不可靠的 ${Math.round(level)} 位`),
  },
};

/** For a habit that has nothing to act on. */
export const doesNotApply: Words['simulator']['doesNotApply'] = {
  'pay-on-time': '还没有定期账单。记录几笔之后，这个习惯才有作用。',
  'clear-overdue': '今天没有任何逾期。',
  'card-use': '还没有记录带额度和账单的卡。',
  'non-essential-share': '还没有记录消费。',
  'monthly-spending': '还没有记录消费。',
  applications: '这里没有可以改变的内容。',
  'identity-review': '还没有可以核对的内容。',
  'verified-items': '还没有可以核实的内容。',
  autopay: '还没有定期账单。',
  'repayment-share': '还没有记录带额度和账单的卡。',
  'connection-review': '还没有记录人脉，或人脉不计入评分。',
  'extra-repayment': '还没有记录分期或有账单的贷款。',
  'connections-added': '人脉不计入您的评分。您可以在“人脉”中打开。',
  'connections-pruned': '还没有记录人脉，或人脉不计入评分。',
};
