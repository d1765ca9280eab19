import type { Words } from '../words.ts';

export const rows: Words['ledger']['rows'] = {
  due: (day) => `${day} 到期`,
  late: (count) => `逾期 ${count} 天`,
  left: (amount) => `尚欠 ${amount}`,
  paidOnTime: '按时付清',
  paidLate: (count) => `晚付 ${count} 天`,
  paidPart: (amount) => `部分付款，尚欠 ${amount}`,
  toAccount: '还入账户',
  minimum: (amount) => `最低还款 ${amount}`,
  limit: '自当天起的信用额度',
  opened: (day) => `${day} 开户`,
  closed: (day) => `${day} 销户`,
  reported: (by) => `由${by}报告`,
  reliability: (level) => `可靠度 ${level}/5`,
  readingOf: (score) => `${score} 分`,
};

export const actions: Words['ledger']['actions'] = {
  of: (title) => `“${title}”的更多操作`,
  payToday: '今天已付',
  payOtherwise: '其他日期或部分付款…',
  edit: '编辑…',
  endSeries: '到此账单为止，不再重复',
  seriesEnded: (title) => `“${title}”此后不再重复。`,
  remove: '删除',
};

export const pay: Words['ledger']['pay'] = {
  title: (title) => `“${title}”的付款`,
  about: (left, due) => `待付 ${left}，${due} 到期。`,
  day: '付款日期',
  amount: '付款金额',
  dayMissing: '请选择付款日期。',
  dayAhead: '这一天还没到，请选择今天或更早的日期。',
  amountMissing: '请填写付款金额。',
  leaves: (left) => `部分付款，尚欠 ${left}。`,
  late: (count) => `付清，晚 ${count} 天。`,
  onTime: '按时付清。',
  save: '记录付款',
  saved: (title) => `“${title}”已付清。`,
  savedPart: (title, amount) => `“${title}”已付 ${amount}。`,
};

export const pills: Words['ledger']['pills'] = {
  onTime: '按时',
  late: '晚付',
  open: '未付',
  overdue: '逾期',
  part: '部分',
  essential: '必要',
  nonEssential: '非必要',
};
