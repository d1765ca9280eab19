import type { Words } from '../words.ts';

/** 导出的报告内容。 */
const document: Words['reports']['document'] = {
  title: '评分报告',
  pageTitle: (name: string, from: string, to: string) => `Simsim 报告 · ${name} · ${from} 至 ${to}`,
  subtitle: (name: string, from: string, to: string) => `${name}，${from}至${to}`,
  standing: (score: number, band: string, day: string) => `${day}的评分为 ${score} 分（满分 950），属于“${band}”。`,
  moved: (before: number, after: number, difference: number) =>
    difference === 0
      ? `期末与期初相同，均为 ${after} 分。`
      : `期间${difference > 0 ? '上升' : '下降'} ${Math.abs(difference)} 分，从 ${before} 分到 ${after} 分。`,
  model: (version: string) => `由模型 ${version} 计算。`,
  gaugeLabel: (score: number, band: string) => `评分 ${score}，范围 350 至 950：${band}`,
  provisional: '这是暂定评分，依据的记录还不多。',
  factors: '评分的构成',
  what: '项目',
  points: '得分',
  outOf: '满分',
  start: '起始分',
  total: '评分',
  course: '评分走势',
  courseLabel: (from: string, before: number, to: string, after: number) => `${from} ${before} 分，${to} ${after} 分。`,
  changes: '评分变动的原因',
  changesBetween: (from: string, to: string) => `${from}至${to}：`,
  together: '合计',
  money: '收支与账单',
  income: '收入',
  spent: '消费（扣除退款）',
  essentialShare: '必要消费占比',
  billsPaid: '账单付款',
  billsOnTime: '按时付清的账单',
  ofBills: (count: number, all: number) => `${count} / ${all}`,
  billsLate: '逾期账单',
  billsOpen: '尚未到期的账单',
  noPurchases: '本期没有消费记录。',
  byCategory: '各类消费',
  category: '类别',
  amount: '金额',
  available: '还可以争取的分数',
  availableWhy: '各项最多还能增加的分数。',
  written: (day: string, records: number) => `由 Simsim 于${day}根据本期 ${records} 条记录写成。`,
};

export const reports: Words['reports'] = {
  document,
  page: {
    about: '在您选择的期间内，您的评分及其依据',
    period: '期间',
    periods: { 'this-month': '本月', 'last-month': '上月', quarter: '本季度', year: '今年', own: '自选日期' },
    from: '从',
    to: '至',
    backwards: '结束日期早于开始日期。',
    language: '报告语言',
    languages: { en: 'English', zh: '简体中文' },
    save: '另存为',
    formats: {
      html: { name: '网页', what: '供阅读、打印或展示。一个文件，任何浏览器都能打开，无需联网。' },
      csv: { name: '电子表格', what: '该期间的记录（CSV），可用 Excel、Numbers 或 LibreOffice 打开。' },
      json: { name: '完整账本', what: '全部记录（JSON）：您自己的副本，Simsim 可以再次读取。' },
    },
    saved: (name) => `已保存 ${name}。`,
    notSaved: '没有保存。',
    preview: '预览',
    /** Whole sentences, one after another. */
    sentences: (parts) => parts.join(''),
    reading: '正在整理报告…',
    plain: '文件没有加密：拿到它的人都能阅读。',
    movedNothing: '这段时间内没有影响分数的变化。',
    adviceNone: '目前没有可以继续提高的地方。',
    empty: {
      title: '暂时没有可报告的内容',
      text: '该期间没有记录。请先记一笔，或选择更长的期间。',
      start: '前往账本',
    },
  },
};
