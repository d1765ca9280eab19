import { addDays, dayInMonth } from '#shared/domain/day.ts';
import type { Chance } from './chance.ts';
import { habitualOf, paidAfter } from './lateness.ts';
import type { MonthOfLife } from './months.ts';
import type { Temper } from './temper.ts';
import type { Writer } from './writer.ts';

/** Payee, category, share of the wage from and to, how much it varies, how many have it. */
const KINDS = [
  ['Landlord', 'rent', 0.15, 0.4, 0, 0.6],
  ['Power', 'utilities', 0.01, 0.05, 0.25, 0.7],
  ['Phone', 'phone', 0.008, 0.03, 0.03, 0.9],
  ['Internet', 'utilities', 0.01, 0.02, 0, 0.4],
  ['Gym', 'subscription', 0.01, 0.05, 0, 0.3],
  ['Insurer', 'insurance', 0.02, 0.08, 0, 0.3],
  ['School', 'education', 0.05, 0.15, 0, 0.1],
] as const;

/** Bills month by month: some vary, some end, a new one comes now and then, rent rises once a year. */
export function writeBills(temper: Temper, months: readonly MonthOfLife[], chance: Chance, writer: Writer): void {
  const stated = chance.happens(0.7);
  for (const [payee, category, from, to, varies, having] of KINDS) {
    const starts = chance.happens(having) ? 0 : chance.happens(0.12) ? chance.whole(1, months.length) : months.length;
    const how = habitualOf(temper, chance);
    const dayOfMonth = chance.whole(1, 28);
    const lead = chance.whole(3, 20);
    let amount = temper.wage * chance.between(from, to);
    for (const month of months.slice(starts)) {
      if (category !== 'rent' && chance.happens(0.005)) break;
      if (month.month % 12 === 6) amount *= chance.between(1, 1.05);
      const due = dayInMonth(month.month, dayOfMonth);
      const sum = Math.max(100, Math.round(amount * chance.factor(varies)));
      const recurrence = stated ? { recurrence: { every: 'month' } } : {};
      const bill = writer.put('bill', addDays(due, -lead), { payee, category, amount: sum, due, ...recurrence });
      const after = paidAfter(temper, how, month, chance);
      if (after !== null) writer.put('payment', addDays(due, Math.max(after, -lead)), { bill, amount: sum });
    }
  }
}

/** One in four repays a loan by instalments, which end; one in five of those takes another later. */
export function writeLoans(temper: Temper, months: readonly MonthOfLife[], chance: Chance, writer: Writer): void {
  if (!chance.happens(0.25)) return;
  let start = chance.whole(-24, 12);
  for (let loan = 0; start < months.length; loan++) {
    const count = chance.one([12, 24, 36, 60]);
    const how = habitualOf(temper, chance);
    const dayOfMonth = chance.whole(1, 28);
    const amount = Math.round(temper.wage * chance.between(0.05, 0.25));
    const end = months[0]!.month + start + count - 1;
    for (const month of months) {
      if (month.month < months[0]!.month + start || month.month > end) continue;
      const due = dayInMonth(month.month, dayOfMonth);
      const recurrence = { every: 'month', until: dayInMonth(end, 28) };
      const fields = { payee: `Lender ${loan}`, category: 'loan', amount, due, recurrence };
      const bill = writer.put('bill', addDays(due, -10), fields);
      const after = paidAfter(temper, how, month, chance);
      if (after !== null) writer.put('payment', addDays(due, Math.max(after, -10)), { bill, amount });
    }
    if (!chance.happens(0.2)) return;
    start += count + chance.whole(0, 12);
  }
}
