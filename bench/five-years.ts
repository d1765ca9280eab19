import { addDays, addMonths, type Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import { Ledger } from '#shared/domain/ledger.ts';

const MONTHS = 60;
const BILLS = [
  ['Landlord', 'rent', 320_000, 5],
  ['Power', 'utilities', 28_000, 27],
  ['Phone', 'phone', 12_900, 12],
  ['Bank', 'loan', 286_000, 18],
  ['Insurance', 'insurance', 26_800, 22],
] as const;
const CATEGORIES = ['groceries', 'dining', 'transport', 'entertainment', 'clothing', 'health'];

/** Five years of an ordinary household up to `day`: five bills, a card, a salary, forty purchases a month. */
export function fiveYears(day: Day): Ledger {
  const records: Record<string, unknown>[] = [
    { id: 'card', kind: 'account', day: addMonths(day, -70), name: 'Card', type: 'card' },
    { id: 'limit', kind: 'limit', day: addMonths(day, -70), account: 'card', amount: 3_000_000 },
    { id: 'phone', kind: 'identity', day: addMonths(day, -30), item: 'phone', state: 'self-checked' },
    { id: 'name', kind: 'identity', day: addMonths(day, -16), item: 'name', state: 'self-checked' },
  ];
  const first = monthNumber(day) - MONTHS;
  for (let month = first; month <= first + MONTHS; month++) {
    const age = month - first;
    for (const [at, [payee, category, amount, dayOfMonth]] of BILLS.entries()) {
      const due = dayInMonth(month, dayOfMonth);
      const id = `bill-${at}-${month}`;
      const late = (age * 7 + at * 3) % 23 === 0 ? 6 + ((age * 5) % 40) : -1;
      records.push({
        id,
        kind: 'bill',
        day: addDays(due, -12),
        payee,
        category,
        amount,
        due,
        recurrence: { every: 'month' },
      });
      records.push({ id: `paid-${id}`, kind: 'payment', day: addDays(due, late), bill: id, amount });
    }
    const statement = dayInMonth(month, 9);
    const balance = 700_000 + ((age * 37) % 11) * 40_000;
    const due = addDays(statement, 20);
    const charges = { newCharges: 250_000, minimumDue: 60_000, due };
    records.push({ id: `statement-${month}`, kind: 'statement', day: statement, account: 'card', balance, ...charges });
    records.push({ id: `repaid-${month}`, kind: 'payment', day: addDays(due, -2), account: 'card', amount: 240_000 });
    records.push({ id: `pay-${month}`, kind: 'income', day: dayInMonth(month, 10), source: 'Work', amount: 1_600_000 });
    for (let at = 0; at < 40; at++) {
      const category = CATEGORIES[(at + age) % CATEGORIES.length];
      const amount = 2_000 + ((at * 97 + age * 31) % 61) * 400;
      records.push({
        id: `buy-${month}-${at}`,
        kind: 'purchase',
        day: dayInMonth(month, 1 + (at % 28)),
        payee: 'Shop',
        category,
        amount,
      });
    }
  }
  const model = { preset: 'simsim', off: ['connections'] };
  return Ledger.parse({
    version: 1,
    id: 'five-years',
    currency: 'CNY',
    model,
    records: records.filter((record) => (record['day'] as string) <= day),
  });
}
