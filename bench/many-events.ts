import { addDays, type Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';

const EVENTS_A_DAY = 5.5;

/** An ordinary household's ledger of `count` events up to `day`, five and a half a day: bills, payments, a card, purchases. */
export function manyEvents(count: number, day: Day): Ledger {
  const days = Math.min(Math.ceil(count / EVENTS_A_DAY), 40_000);
  const first = addDays(day, -days);
  const records: Record<string, unknown>[] = [
    { id: 'card', kind: 'account', day: first, name: 'Card', type: 'card' },
    { id: 'limit', kind: 'limit', day: first, account: 'card', amount: 3_000_000 },
  ];
  for (let at = 0; records.length < count; at++) {
    const on = addDays(first, Math.floor(((at * 7) / count) * days));
    const due = addDays(on, 12);
    const paid = addDays(due, at % 41 === 0 ? 9 : -2);
    records.push({
      id: `b${at}`,
      kind: 'bill',
      day: on,
      payee: 'Power',
      category: 'utilities',
      amount: 40_000 + at,
      due,
    });
    if (paid <= day) records.push({ id: `p${at}`, kind: 'payment', day: paid, bill: `b${at}`, amount: 40_000 + at });
    for (let buy = 0; buy < 4; buy++) {
      const category = buy % 2 === 0 ? 'groceries' : 'dining';
      const own = { id: `g${at}-${buy}`, kind: 'purchase', day: on, payee: 'Shop', category, amount: 3_000 + buy };
      records.push(buy === 0 ? { ...own, paidWith: 'card' } : own);
    }
    if (at % 5 > 0) records.push({ id: `i${at}`, kind: 'income', day: on, source: 'Work', amount: 300_000 });
    else {
      const card = { account: 'card', balance: 600_000, newCharges: 200_000, minimumDue: 60_000, due };
      records.push({ id: `s${at}`, kind: 'statement', day: on, ...card });
      if (paid <= day) records.push({ id: `r${at}`, kind: 'payment', day: paid, account: 'card', amount: 90_000 });
    }
  }
  const model = { preset: 'simsim' as const, off: ['connections' as const] };
  return { version: 1, id: `events-${count}`, currency: 'CNY', model, records: records.slice(0, count) as never };
}
