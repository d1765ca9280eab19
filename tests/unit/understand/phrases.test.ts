import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { LedgerRecord } from '#shared/domain/record.ts';
import { understand } from '../../../src-main/app/understand/understand.ts';

const TODAY = '2026-11-22' as Day; // a Sunday

const LEDGER: Ledger = {
  version: 1,
  id: 'ledger',
  currency: 'CNY',
  model: { preset: 'simsim', off: [] },
  records: [
    { id: 'huabei', kind: 'account', day: '2025-01-01', name: '花呗', type: 'card' },
    { id: 'jiebei', kind: 'account', day: '2025-01-01', name: '借呗', type: 'loan' },
    { id: 'card', kind: 'account', day: '2025-01-01', name: '招商银行信用卡', type: 'card' },
    {
      id: 'rent',
      kind: 'bill',
      day: '2026-11-01',
      payee: 'Landlord',
      category: 'rent',
      amount: 320000,
      due: '2026-12-01',
    },
    { id: 'past', kind: 'purchase', day: '2026-11-02', payee: 'Blue Door', category: 'dining', amount: 2000 },
  ].map((record) => LedgerRecord.parse(record)),
};

/** What was understood, in short: kind, whom it is about, amount, day if not today, due day, category, recurrence, account. */
function inShort(line: string): string {
  const { draft, title, missing } = understand(line, { ledger: LEDGER, today: TODAY });
  if (!draft) return `${title}: ${missing.join(', ')} missing`;
  const fields = draft as unknown as Record<string, unknown> & { recurrence?: { every: string } };
  const ends = draft.kind === 'transfer' ? `${draft.from} → ${draft.to}` : undefined;
  const about = fields['payee'] ?? fields['source'] ?? ends ?? fields['bill'] ?? fields['account'];
  const day = draft.day === TODAY ? undefined : draft.day;
  const amount = Number(fields['amount']) / 100;
  return [
    draft.kind,
    about,
    amount,
    day,
    fields['due'],
    fields['category'],
    fields.recurrence?.every,
    fields['paidWith'],
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

describe('lines as people type them', () => {
  it.each([
    ['rent 3200 paid today', 'payment · rent · 3200'],
    ['coffee 18', 'purchase · Coffee · 18 · dining'],
    ['electricity 286.40 due 28 nov', 'bill · Electricity · 286.4 · 2026-11-28 · utilities'],
    ['借呗 还款 500', 'payment · jiebei · 500'],
    ['房租 3200 今天已付', 'payment · rent · 3200'],
    ['咖啡 18', 'purchase · 咖啡 · 18 · dining'],
    ['电费 286.40 11月28日到期', 'bill · 电费 · 286.4 · 2026-11-28 · utilities'],
    ['昨天 超市 86.5', 'purchase · 超市 · 86.5 · 2026-11-21 · groceries'],
    ['blue door 25', 'purchase · Blue Door · 25 · dining'],
    ['18 coffee', 'purchase · Coffee · 18 · dining'],
    ['spent 45 on lunch yesterday', 'purchase · Lunch · 45 · 2026-11-21 · dining'],
    ['lunch with mum 120 on friday', 'purchase · Lunch with mum · 120 · 2026-11-20 · dining'],
    ['paid 3200 rent', 'payment · rent · 3200'],
    ['rent paid', 'payment · rent · 3200'],
    ['gym 199 every month', 'bill · Gym · 199 · 2026-11-22 · health · month'],
    ['netflix 15.99 monthly', 'bill · Netflix · 15.99 · 2026-11-22 · subscription · month'],
    ['salary 14,200', 'income · Salary · 14200'],
    ['got paid 14200 today', 'income · Income · 14200'],
    ['water bill 45 due tomorrow', 'bill · Water · 45 · 2026-11-23 · utilities'],
    ['internet 129 due on the 5th', 'bill · Internet · 129 · 2026-12-05 · phone'],
    ['repaid huabei 800', 'payment · huabei · 800'],
    ['huabei repayment 800', 'payment · huabei · 800'],
    ['refund from uniqlo 99', 'refund · Uniqlo · 99 · clothing'],
    ['transfer 500 to mum', 'transfer · My account → Mum · 500'],
    ['borrowed 2000 from jiebei', 'transfer · Jiebei → My account · 2000'],
    ['taxi 23,50', 'purchase · Taxi · 23.5 · transport'],
    ['dinner 1.200,50', 'purchase · Dinner · 1200.5 · dining'],
    ['coffee ¥18', 'purchase · Coffee · 18 · dining'],
    ['coffee 18元', 'purchase · Coffee · 18 · dining'],
    ['18块 咖啡', 'purchase · 咖啡 · 18 · dining'],
    ['午饭35', 'purchase · 午饭 · 35 · dining'],
    ['午饭 35 元 昨天', 'purchase · 午饭 · 35 · 2026-11-21 · dining'],
    ['打车花了23块5', 'purchase · 打车 · 23.5 · transport'],
    ['昨晚 火锅 268', 'purchase · 火锅 · 268 · 2026-11-21 · dining'],
    ['前天买菜56.8', 'purchase · 买菜 · 56.8 · 2026-11-20 · groceries'],
    ['工资 14200 到账', 'income · 工资 · 14200'],
    ['收到工资14200', 'income · 工资 · 14200'],
    ['房租3200每月5号到期', 'bill · 房租 · 3200 · 2026-12-05 · rent · month'],
    ['每月5号 房租 3200', 'bill · 房租 · 3200 · 2026-12-05 · rent · month'],
    ['水费 45 明天到期', 'bill · 水费 · 45 · 2026-11-23 · utilities'],
    ['还花呗 800', 'payment · huabei · 800'],
    ['花呗还款800元', 'payment · huabei · 800'],
    ['优衣库 退款 99', 'refund · 优衣库 · 99 · clothing'],
    ['给妈妈转账 500', 'transfer · 我的账户 → 妈妈 · 500'],
    ['向借呗借了2000', 'transfer · 借呗 → 我的账户 · 2000'],
    ['信用卡还款 3000', 'payment · card · 3000'],
    ['话费充值 100', 'purchase · 话费充值 · 100 · phone'],
    ['两杯奶茶 36', 'purchase · 两杯奶茶 · 36 · dining'],
    ['奶茶 18*2', 'purchase · 奶茶 · 36 · dining'],
    ['一百块 水果', 'purchase · 水果 · 100 · groceries'],
    ['水果 一百二', 'purchase · 水果 · 120 · groceries'],
    ['parking 5 on 21/11', 'purchase · Parking · 5 · 2026-11-21 · transport'],
    ['hotel 3 nights 1500 paid 12 nov', 'purchase · Hotel 3 nights · 1500 · 2026-11-12 · travel'],
    ['groceries 86.50 last friday', 'purchase · Groceries · 86.5 · 2026-11-20 · groceries'],
    ['rent due 1 dec 3200', 'bill · Rent · 3200 · 2026-12-01 · rent'],
    ['phone bill 58 due in 3 days', 'bill · Phone · 58 · 2026-11-25 · phone'],
    ['insurance 2400 yearly due 15 march', 'bill · Insurance · 2400 · 2027-03-15 · insurance · year'],
    ['car loan 2860 due 18 dec monthly', 'bill · Car loan · 2860 · 2026-12-18 · loan · month'],
    ['$12 spotify', 'purchase · Spotify · 12 · subscription'],
    ['7-eleven 23', 'purchase · 7-eleven · 23 · other'],
    ['iphone 15 5999', 'purchase · Iphone 15 · 5999 · electronics'],
    ['上周五 电影票 45', 'purchase · 电影票 · 45 · 2026-11-13 · entertainment'],
    ['房贷 4500 每月20日', 'bill · 房贷 · 4500 · 2026-12-20 · loan · month'],
    ['物业费 300 下周一前', 'bill · 物业费 · 300 · 2026-11-23 · utilities'],
    ['交通卡充值 50', 'purchase · 交通卡充值 · 50 · transport'],
    ['咖啡18今天', 'purchase · 咖啡 · 18 · dining'],
    ['rent 3.2k paid', 'payment · rent · 3200'],
    ['房租 3千2 已付', 'payment · rent · 3200'],
    ['1万2 装修', 'purchase · 装修 · 12000 · other'],
    ['mortgage 4.5k due friday', 'bill · Mortgage · 4500 · 2026-11-27 · loan'],
    ['starbucks 38 yesterday evening', 'purchase · Starbucks · 38 · 2026-11-21 · dining'],
    ['paid electricity 286.4 3 days late', 'purchase · Electricity · 286.4 · utilities'],
    ['late fee 50', 'purchase · Late fee · 50 · other'],
    ['cash withdrawal 500', 'transfer · My account → Cash · 500'],
    ['atm 500', 'transfer · My account → Cash · 500'],
    ['invoice 1200 from plumber due 30/11', 'bill · Plumber · 1200 · 2026-11-30 · household'],
    ['请客 350 大董', 'purchase · 请客 大董 · 350 · other'],
    ['滴滴 25.3', 'purchase · 滴滴 · 25.3 · transport'],
    ['停车费 10', 'purchase · 停车费 · 10 · transport'],
    ['医院挂号 50', 'purchase · 医院挂号 · 50 · health'],
    ['加油 300 用花呗', 'purchase · 加油 · 300 · transport · huabei'],
    ['dinner 200 with huabei', 'purchase · Dinner · 200 · dining · huabei'],
    ['coffee eighteen', 'Coffee eighteen: amount missing'],
    ['咖啡 0', '咖啡 0: amount missing'],
  ])('%s', (line, short) => {
    expect(inShort(line)).toBe(short);
  });
});
