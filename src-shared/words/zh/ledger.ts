import type { Words } from '../words.ts';
import { bar, saved } from './ledger-bar.ts';
import { choices, forms } from './ledger-forms.ts';
import { actions, pay, pills, rows } from './ledger-rows.ts';

export const ledger: Words['ledger'] = {
  about: (count, _one, since) => `自${since}以来共 ${count} 条记录`,
  aboutEmpty: '待付款、付款、消费和收入：评分的全部依据',
  importButton: '导入…',
  addButton: '添加…',
  filterLabel: '显示哪些记录',
  filters: {
    all: '全部',
    bills: '待付款与付款',
    purchases: '消费',
    accounts: '贷款与信用卡',
    income: '收入',
  },
  orderLabel: '排列顺序',
  orders: { newest: '最新在前', oldest: '最早在前', largest: '金额从大到小', name: '按名称' },
  search: '搜索收款方、备注、金额',
  list: {
    label: '账本记录，最新的在前',
    day: '日期',
    what: '内容',
    amount: '金额',
    score: '评分',
    scoreAbout: '该条在当天使评分变动的分数',
    month: (count, out, earned) =>
      [`${count} 条记录`, out && `支出 ${out}`, earned && `收入 ${earned}`].filter(Boolean).join(' · '),
    keys: '上下键移动，回车编辑，Delete 键删除。',
    loading: '正在读取这条记录…',
    loadingAll: '正在打开账本…',
  },
  nudge: {
    text: (day: string) => `最新一条记录在${day}。评分依靠近几个月的记录，要导入账单吗？`,
    button: '导入账单',
  },
  empty: {
    title: '还没有任何记录',
    text: '在上方输入一行，例如“房租 3200 今天付”，然后按回车。也可以导入支付宝、微信支付或银行的账单。',
    start: '记一笔',
    import: '导入账单',
    noMatch: '没有找到',
    noMatchText: '没有符合当前搜索和筛选条件的记录。',
    clear: '显示全部记录',
  },
  bar,
  saved,
  rows,
  actions,
  pay,
  pills,
  choices,
  forms,
};
