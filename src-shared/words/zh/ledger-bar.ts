import type { Words } from '../words.ts';

export const bar: Words['ledger']['bar'] = {
  label: '记一笔',
  placeholder: '记一笔… 例如“房租 3200 今天付”',
  enter: '回车',
  details: '编辑详情',
  settles: '结清到期日为',
  late: (count) => `晚 ${count} 天`,
  onTime: '按时',
  early: (count) => `提前 ${count} 天`,
  every: { week: '每周', month: '每月', quarter: '每季度', year: '每年' },
  due: '到期',
  missing: {
    amount: '金额是多少？',
    payee: '付给谁或因为什么？',
    day: '是哪一天？这个日期不明确。',
  },
  reading: '正在识别…',
  next: {
    label: '接下来可能要记的',
    pay: (due, late) => (late > 0 ? `支付 ${due} 到期的账单，晚 ${late} 天` : `支付 ${due} 到期的账单`),
    again: '今天再记一笔',
  },
  saved: (title) => `已保存“${title}”。`,
};

export const saved: Words['ledger']['saved'] = {
  added: (title) => `已添加“${title}”。`,
  edited: (title) => `已修改“${title}”。`,
  removed: (title) => `已删除“${title}”。`,
  undone: '已撤销。',
  redone: '已重做。',
};
