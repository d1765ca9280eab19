import type { Words } from '../words.ts';

const reasons: Record<string, string> = {
  'same-id': '之前已导入',
  'same-day-amount-payee': '与已有记录的日期、金额和对方相同',
  transfer: '个人之间的转账，不算消费',
  repayment: '信用还款，不算消费',
  closed: '交易已关闭，没有付款',
  failed: '交易失败，没有付款',
  unpaid: '尚未付款',
  'no-money-moved': '押金冻结或解冻，资金没有变动',
  'zero-amount': '金额为零',
  refunded: '已全额退款',
  'refund-of-closed': '已关闭订单的退款',
  'refund-of-transfer': '退回的转账',
  investment: '存入或取出理财、基金',
  'top-up': '自有资金充值到钱包',
  withdrawal: '自有资金提现到银行卡',
  'own-account': '本人账户之间转移',
  'loan-payout': '贷款放款，不算收入',
  'not-counted': '不计入收入或支出',
  'unknown-status': 'Simsim 不认识这种交易状态',
  'wrong-columns': '列数与表头不符',
  'too-many-columns': '列数过多',
  'cell-too-long': '单元格文字过长',
  'bad-day': '无法读取日期',
  'bad-amount': '无法读取金额',
  'bad-direction': '收支方向无法识别',
  'no-status': '缺少交易状态',
};

const yuan = (minorUnits: number | undefined) => ((minorUnits ?? 0) / 100).toFixed(2);
const sums = (name: string) => (facts: Record<string, number>) =>
  `${name}：文件称有 ${facts['saidRows']} 笔共 ${yuan(facts['said'])} 元，实际为 ${facts['foundRows']} 笔共 ${yuan(facts['found'])} 元。`;

const remarks: Record<string, (facts: Record<string, number>) => string> = {
  'row-count-differs': (facts) => `文件称共 ${facts['said']} 笔，实际有 ${facts['found']} 笔。`,
  'income-differs': sums('收入'),
  'spending-differs': sums('支出'),
  'uncounted-differs': sums('不计收支'),
};

export const imports: Words['imports'] = {
  readers: { alipay: '支付宝账单', simsim: 'Simsim 账本' },
  outcomes: { new: '新增', duplicate: '已存在', ignored: '不导入', malformed: '无法读取' },
  reason: (code: string): string => reasons[code] ?? '不导入',
  remark: (code: string, facts: Record<string, number>): string =>
    remarks[code]?.(facts) ?? '文件自带的汇总与明细不一致。',
  page: {
    title: '导入账单',
    about: '在您看过内容之前，不会保存任何东西。',
    choose: '选择文件',
    drop: '把账单文件拖到这里',
    dropText: '支付宝账单导出（CSV），或 Simsim 自己导出的账本（JSON）。文件只在这台电脑上读取。',
    reading: (name) => `正在读取 ${name}…`,
    another: '选择其他文件',
    source: (name, reader) => `${name} · ${reader}`,
    counts: {
      new: (count) => `${count} 条新记录`,
      duplicate: (count) => `${count} 条已存在`,
      ignored: (count) => `${count} 条不计入`,
      malformed: (count) => `${count} 条无法读取`,
    },
    filterLabel: '显示哪些行',
    all: '全部',
    line: (line) => `第 ${line} 行`,
    take: (what) => `导入：${what}`,
    skip: '跳过无法读取的行，继续导入',
    skipHint: '它们仍在您的文件里，不会被保存。',
    leftOut: (count) => `您排除了 ${count} 条`,
    save: (count, text = String(count)) => `导入 ${text} 条记录`,
    nothing: '这个文件里没有新内容。',
    saving: '正在保存…',
    saved: (count, text = String(count)) => `已导入 ${text} 条记录。`,
    rows: '文件中的行',
    noRows: '没有这类行。',
    more: (count) => `再显示 ${count} 条`,
    remarks: '文件的汇总与明细不一致',
  },
};
