import { dayInMonth, monthNumber, monthOf } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import { chanceFor } from './chance.ts';
import type { Span } from './span.ts';

const PAID_ON = 10;
const SAVED_ON = 11;

/** A salary of about 14,200 yuan on the 10th, of which a part goes to savings the day after. */
export function demoIncome(span: Span): LedgerRecord[] {
  const salaries: RecordOf<'income'>[] = [];
  const savings: LedgerRecord[] = [];
  for (let month = monthNumber(span.from); month <= monthNumber(span.to); month++) {
    const day = dayInMonth(month, PAID_ON);
    if (day >= span.from && day <= span.to) {
      const amount = money(1_420_000 + 1_000 * chanceFor(`salary ${day}`).between(-12, 12));
      salaries.push({ id: `demo-salary-${monthOf(day)}`, kind: 'income', day, source: '云帆科技 工资', amount });
    }
    const saved = dayInMonth(month, SAVED_ON);
    if (saved >= span.from && saved <= span.to) {
      savings.push({
        id: `demo-savings-${monthOf(saved)}`,
        kind: 'transfer',
        day: saved,
        from: '工商银行 储蓄卡',
        to: '余额宝',
        amount: money(20_000),
      });
    }
  }
  const latest = salaries.at(-1);
  if (latest) latest.recurrence = { every: 'month' };
  return [...salaries, ...savings];
}
