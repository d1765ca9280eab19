import fc from 'fast-check';
import { addDays, addMonths, Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import type { HabitId } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem } from '#shared/domain/record.ts';
import { BASELINE, type Scenario } from '#shared/domain/scenario.ts';

/** The day all generated people are looked at, unless a test says otherwise. */
export const TODAY = Day.parse('2026-04-14');

/** Every month, for so many more months where an end is known. */
function recurrenceOf(months: number | null) {
  return { every: 'month', ...(months !== null && { until: addMonths(TODAY, months) }) };
}

const Amount = fc.integer({ min: 100, max: 400_000 });

/** A recurring obligation with its past: paid early, on time, late, in parts or not at all. */
const Obligation = fc.record({
  payee: fc.constantFrom('Rent', 'Power', 'Phone', 'Loan'),
  amount: Amount,
  dayOfMonth: fc.integer({ min: 1, max: 31 }),
  lead: fc.integer({ min: 0, max: 30 }),
  stated: fc.boolean(),
  ofLoan: fc.boolean(),
  ends: fc.constantFrom(null, null, 3, 11),
  months: fc.array(
    fc.record({
      days: fc.integer({ min: -12, max: 70 }),
      paid: fc.constantFrom('all', 'all', 'all', 'parts', 'some', 'none'),
      reported: fc.constantFrom(0, 0, 0, 0, 35),
    }),
    { minLength: 1, maxLength: 10 },
  ),
});

/** A card, credit wallet or loan with statements. */
const Card = fc.record({
  type: fc.constantFrom('card', 'card', 'wallet', 'loan'),
  limit: fc.option(fc.integer({ min: 100_000, max: 2_000_000 }), { nil: null }),
  closes: fc.constantFrom(null, null, null, 40, 150),
  dayOfMonth: fc.integer({ min: 1, max: 31 }),
  daysToPay: fc.integer({ min: 5, max: 45 }),
  forgiven: fc.boolean(),
  months: fc.array(
    fc.record({
      balance: fc.integer({ min: -5_000, max: 1_500_000 }),
      charges: fc.integer({ min: 0, max: 300_000 }),
      minimum: fc.constantFrom(0, 5_000, 20_000, 20_000, 90_000),
      payments: fc.array(
        fc.record({ after: fc.integer({ min: 0, max: 50 }), amount: fc.integer({ min: 1, max: 120_000 }) }),
        {
          maxLength: 3,
        },
      ),
    }),
    { maxLength: 8 },
  ),
});

const Shape = fc.record({
  obligations: fc.array(Obligation, { maxLength: 4 }),
  cards: fc.array(Card, { maxLength: 3 }),
  purchases: fc.array(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 400 }),
      amount: Amount,
      category: fc.constantFrom('groceries', 'dining', 'travel', 'health'),
      onCard: fc.boolean(),
    }),
    { maxLength: 25 },
  ),
  income: fc.array(
    fc.record({ monthsAgo: fc.integer({ min: 0, max: 14 }), amount: fc.integer({ min: 1, max: 3_000_000 }) }),
    {
      maxLength: 12,
    },
  ),
  applications: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 4 }),
  identity: fc.array(
    fc.record({
      item: fc.constantFrom(...IdentityItem.options),
      state: fc.constantFrom('stated', 'self-checked', 'self-checked', 'outdated'),
      daysAgo: fc.integer({ min: 0, max: 900 }),
      reviewedAfter: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
    }),
    { maxLength: 6 },
  ),
  connections: fc.array(
    fc.record({ reliability: fc.integer({ min: 1, max: 5 }), daysAgo: fc.integer({ min: 0, max: 900 }) }),
    { maxLength: 4 },
  ),
  off: fc.constantFrom([], ['connections']),
});

/** Ledgers of people with many kinds of past, all of it dated up to `TODAY`; every one is a valid ledger. */
export const Person = Shape.map((shape) => {
  const records: unknown[] = [];
  const put = (record: { day: string } & Record<string, unknown>) => {
    if (record.day <= TODAY) records.push({ id: record['id'] ?? `r${records.length}`, ...record });
  };
  const thisMonth = monthNumber(TODAY);
  for (const [at, obligation] of shape.obligations.entries()) {
    const count = obligation.months.length;
    const loan = `loan-${at}`;
    if (obligation.ofLoan) put({ id: loan, kind: 'account', day: addMonths(TODAY, -20), name: loan, type: 'loan' });
    for (const [index, month] of obligation.months.entries()) {
      const due = dayInMonth(thisMonth - count + 1 + index + (at % 2), obligation.dayOfMonth);
      const bill = `bill-${at}-${index}`;
      const day = addDays(due, -obligation.lead);
      if (day > TODAY) continue;
      const { payee, amount } = obligation;
      put({
        ...{ id: bill, kind: 'bill', day, payee: `${payee} ${at}`, category: 'rent', amount, due },
        ...(obligation.stated && { recurrence: recurrenceOf(obligation.ends) }),
        ...(obligation.ofLoan && { account: loan }),
      });
      const paid = addDays(due, month.days);
      if (month.reported > 0)
        put({ kind: 'delinquency', day: addDays(due, 36), bill, daysLate: 35, reportedBy: 'Bank' });
      const half = Math.floor(amount / 2);
      if (month.paid === 'all') put({ kind: 'payment', day: paid, bill, amount });
      if (month.paid === 'parts' || month.paid === 'some') put({ kind: 'payment', day: paid, bill, amount: half });
      if (month.paid === 'parts') put({ kind: 'payment', day: addDays(paid, 9), bill, amount: amount - half });
    }
  }
  for (const [at, card] of shape.cards.entries()) {
    const id = `card-${at}`;
    const closed = card.closes === null ? undefined : addDays(TODAY, card.closes);
    put({ id, kind: 'account', day: addMonths(TODAY, -30), name: id, type: card.type, ...(closed && { closed }) });
    if (card.limit !== null) put({ kind: 'limit', day: addMonths(TODAY, -30), account: id, amount: card.limit });
    for (const [index, month] of card.months.entries()) {
      const day = dayInMonth(thisMonth - card.months.length + 1 + index, card.dayOfMonth);
      if (day > TODAY) continue;
      const statement = `statement-${at}-${index}`;
      put({
        ...{ id: statement, kind: 'statement', day, account: id, balance: month.balance, newCharges: month.charges },
        ...{ minimumDue: month.minimum, due: addDays(day, card.daysToPay) },
      });
      for (const payment of month.payments) {
        put({ kind: 'payment', day: addDays(day, payment.after), account: id, amount: payment.amount });
      }
      if (card.forgiven && index === 0) put({ kind: 'dispute', day: TODAY, about: statement, outcome: 'resolved' });
    }
  }
  for (const purchase of shape.purchases) {
    const { category, amount } = purchase;
    const day = addDays(TODAY, -purchase.daysAgo);
    const paidWith = purchase.onCard && shape.cards.length > 0 ? { paidWith: 'card-0' } : {};
    put({ kind: 'purchase', day, payee: 'Shop', category, amount, ...paidWith });
  }
  for (const { monthsAgo, amount } of shape.income) {
    put({ kind: 'income', day: addMonths(TODAY, -monthsAgo), source: 'Work', amount });
  }
  for (const daysAgo of shape.applications) {
    put({ kind: 'application', day: addDays(TODAY, -daysAgo), lender: 'Bank', product: 'Card' });
  }
  for (const { item, state, daysAgo, reviewedAfter } of shape.identity) {
    const day = addDays(TODAY, -daysAgo);
    const reviewed = reviewedAfter === null ? {} : { reviewed: addDays(day, reviewedAfter) };
    put({ kind: 'identity', day, item, state, ...reviewed });
  }
  for (const [at, { reliability, daysAgo }] of shape.connections.entries()) {
    const day = addDays(TODAY, -daysAgo);
    put({ id: `connection-${at}`, kind: 'connection', day, name: `Friend ${at}`, relation: 'friend', reliability });
  }
  return Ledger.parse({ version: 1, id: 'p', currency: 'CNY', model: { preset: 'simsim', off: shape.off }, records });
});

const Month = fc.integer({ min: 0, max: 20 }).map((after) => addMonths(TODAY, after).slice(0, 7));

const Habits = fc
  .uniqueArray(
    fc.record({
      habit: fc.constantFrom(...(Object.keys(HABITS) as HabitId[])),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      from: fc.option(Month, { nil: undefined }),
    }),
    { selector: (change) => change.habit, maxLength: 5 },
  )
  .map((changes) =>
    changes.map(({ habit, place, from }) => {
      const range = HABITS[habit];
      const level = range.from + Math.round((place * (range.to - range.from)) / range.step) * range.step;
      return { habit, level, ...(from !== undefined && { from }) };
    }),
  );

const Happenings = fc
  .array(
    fc.oneof(
      fc.record({ happening: fc.constant('late-payment'), month: Month, daysLate: fc.integer({ min: 1, max: 100 }) }),
      fc.record({ happening: fc.constant('large-purchase'), month: Month, amount: Amount, essential: fc.boolean() }),
      fc.record({
        happening: fc.constant('limit-changed'),
        month: Month,
        ratio: fc.double({ min: 0.1, max: 10, noNaN: true }),
      }),
      fc.record({ happening: fc.constant('application'), month: Month }),
      fc.record({ happening: fc.constant('income-lost'), month: Month, months: fc.integer({ min: 1, max: 24 }) }),
      ...[
        { happening: fc.constant('income-changed'), ratio: fc.double({ min: 0.1, max: 10, noNaN: true }) },
        { happening: fc.constant('windfall'), amount: Amount },
        {
          happening: fc.constant('spending-changed'),
          ratio: fc.double({ min: 0.1, max: 10, noNaN: true }),
          months: fc.integer({ min: 1, max: 24 }),
        },
        {
          happening: fc.constantFrom('all-bills-late', 'card-payment-late'),
          daysLate: fc.integer({ min: 1, max: 100 }),
        },
        { happening: fc.constant('card-maxed-out'), months: fc.integer({ min: 1, max: 24 }) },
        { happening: fc.constantFrom('card-closed', 'card-paid-off', 'loan-paid-off', 'dispute-resolved') },
        { happening: fc.constant('card-opened'), limit: Amount },
        { happening: fc.constant('loan-taken'), amount: Amount, months: fc.integer({ min: 1, max: 40 }) },
        { happening: fc.constantFrom('move-house', 'phone-changed', 'connection-defaults') },
        { happening: fc.constant('job-changed'), months: fc.integer({ min: 0, max: 6 }) },
      ].map((shape) => fc.record({ ...shape, month: Month } as unknown as { happening: fc.Arbitrary<string> })),
    ),
    { maxLength: 4 },
  )
  .map((list) =>
    list.filter(
      ({ happening }, at) =>
        list.findIndex((one) => one.happening === happening) === at &&
        !(happening === 'card-maxed-out' && together(list)),
    ),
  );

/** Cards that are closed cannot be used to their limits as well; such pairs are refused (forecast.test.ts). */
function together(list: readonly { happening: string }[]): boolean {
  return list.some(({ happening }) => happening === 'card-closed');
}

export const AnyScenario = fc
  .record({ habits: Habits, happenings: Happenings })
  .map((parts) => ({ ...BASELINE, ...parts }) as Scenario);
