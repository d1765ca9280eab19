import type { Words } from '../words.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;

export const simulator: Words['simulator'] = {
  habits: {
    'pay-on-time': {
      name: '按时还款',
      level: (level: number) => `${percent(level)} 的账单按时付清`,
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
      level: (level: number) => `占消费的 ${percent(level)}`,
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
      level: (level: number) => (level === 0 ? '不申请' : `每年 ${Math.round(level)} 次`),
    },
    'identity-review': {
      name: '核对身份信息',
      level: (level: number) => (Math.round(level) === 1 ? '每月一次' : `每 ${Math.round(level)} 个月一次`),
    },
    'verified-items': {
      name: '已核实的身份信息',
      level: (level: number) => `已核实 ${Math.round(level)} 项`,
    },
  },
  notMeasured: '记录太少，无法测算，显示的是常见值',
  doesNotApply: {
    'pay-on-time': '还没有定期账单。记录几笔之后，这个习惯才有作用。',
    'clear-overdue': '今天没有任何逾期。',
    'card-use': '还没有记录带额度和账单的卡。',
    'non-essential-share': '还没有记录消费。',
    'monthly-spending': '还没有记录消费。',
    applications: '这里没有可以改变的内容。',
    'identity-review': '还没有可以核对的内容。',
    'verified-items': '还没有可以核实的内容。',
  },
  happenings: {
    'late-payment': {
      name: '一次逾期',
      says: (month: string, daysLate: number) => `${month}有一笔账单晚付 ${daysLate} 天`,
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
  },
  assumed: {
    'punctuality-thin': '到期的账单还不多，不足之处按常见的还款情况估计。',
    'no-recurring-bills': '没有找到定期账单，预测中也不会增加。',
    'overdue-clearance': '逾期账单多久付清，按常见情况估计。',
    'spending-thin': '完整的消费记录不足三个月，因此预测留有较大的波动。',
    'no-purchases': '过去几个月没有消费记录，预测中也不会增加。',
    'income-thin': '完整的收入记录不足三个月，按目前水平不变估计。',
    'no-income': '没有记录固定收入，预测中也不会增加。',
    'cards-thin': '信用卡账单不足三期，额度使用的波动按常见情况估计。',
    'card-without-statements': '有一张卡还没有账单，预测中保持现状。',
    'applications-thin': '记录不足一年，信贷申请的次数按常见情况估计。',
    'identity-interval': '身份信息最多核对过一次，按每年核对一次估计。',
    'nothing-to-be-late-with': '没有可能逾期的定期账单，所以这件事不会带来变化。',
    'goal-before-review': '目标日期之前没有官方评分日（每月 6 日）。',
    'goal-beyond-horizon': '目标日期在十年之后，这里的机会只计算前十年。',
  } as Record<string, string>,
  chancesNotPromises: '这些是机会，不是承诺：它们来自您自己的记录和评分模型，没有任何贷款机构承诺采用。',
  page: {
    about: '如果养成新的习惯，会有什么变化？这里的一切都不会改动您的账本。',
    habits: '习惯',
    reset: '重置',
    today: (level) => `现在：${level}`,
    arrow: '→',
    points: (signed) => `到目标日期 ${signed} 分`,
    goal: '目标',
    goalScore: '达到',
    goalDate: '期限',
    goalProblem: '目标须在 350 到 950 之间。',
    dateProblem: '请选择今天之后的日期。',
    chance: (inHundred, score, day) => `${day}前达到 ${score} 分的可能性为 ${inHundred}%`,
    chanceNever: (score, day) => `${day}前达到 ${score} 分的可能性不足 1%`,
    chanceSure: (score, day) => `${day}前达到 ${score} 分的可能性超过 99%`,
    noGoal: (score, day) => `${day}约为 ${score} 分`,
    mostLikely: (month) => `最可能在${month}达到。`,
    baseline: (inHundred) => `按现在的习惯：${inHundred}%。`,
    /** Whole sentences, one after another. */
    sentences: (parts) => parts.join(''),
    sameAsToday: '目前是您现在的习惯。移动滑块，看看会有什么变化。',
    thinking: '正在推演您的未来…',
    firstLook: (paths) => `先看 ${paths} 种未来`,
    refining: (percent) => `正在细化，已完成 ${percent}`,
    done: (paths) => `共 ${paths} 种未来，与您的实际评分使用同一算法`,
    stop: '停止',
    stopped: '已停止。移动滑块可继续。',
    again: '重试',
    legend: { scenario: '新习惯', baseline: '现在的习惯', range: '八成结果' },
    happenings: '事件',
    happeningsAbout: '只发生一次的事。添加一件，看看会有什么影响。',
    add: '添加',
    addHappening: '添加事件',
    which: '发生什么',
    month: '月份',
    daysLate: '逾期天数',
    amount: '金额',
    essential: '属于必要支出',
    ratio: '新额度相当于现在的',
    ratios: { '0.5': '一半', '0.75': '四分之三', '1.5': '一倍半', '2': '两倍' },
    lostMonths: '没有收入的月数',
    remove: (what) => `移除：${what}`,
    assumed: '预测所依据的假设',
    empty: {
      title: '预测未来，要先有过去',
      text: '请先记录一些待付款、付款和消费。模拟从您自己的习惯出发。',
      start: '前往账本',
    },
    reading: '正在测量您的习惯…',
    updating: '正在计算…',
  },
};
