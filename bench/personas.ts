import { addDays, addMonths, type Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem } from '#shared/domain/record.ts';

/** A kind of person, as the habits that differ between them. Made up by hand; nothing of them is fitted to anything. */
export interface Persona {
  name: string;
  /** Months of record. */
  months: number;
  /** Of a hundred bills, how many come late, and the longest of it in days. */
  late: number;
  daysLate: number;
  /** Months ago from which on nothing was late any more; 0 while it goes on. */
  since: number;
  /** Share of the card's limit in use; null without a card. */
  use: number | null;
  /** Purchases as a share of income, and what of them is not essential; null where purchases are not recorded. */
  spends: number | null;
  other: number;
  /** Identity items that are self-checked. */
  items: number;
  /** Requests for cards in the last year. */
  asks: number;
}

export const PERSONAS: readonly Persona[] = [
  persona('new here: three months of bills', { months: 3, items: 3, use: null }),
  persona('records bills alone, three years, on time', { use: null, spends: null, items: 0 }),
  persona('careful: never late, card at a tenth', { use: 0.1, spends: 0.3, other: 0.2, items: 7, asks: 0 }),
  persona('ordinary: one bill in forty some days late', { late: 2.5, daysLate: 12 }),
  persona('card in use: never late, card at four fifths', { use: 0.8, spends: 0.6, other: 0.4, asks: 2 }),
  persona('forgetful: one bill in eight up to four weeks late', { late: 12, daysLate: 28, use: 0.5 }),
  persona('stretched: one in eight up to two months late, card full', {
    ...{ late: 12, daysLate: 60, use: 0.95, spends: 0.8, other: 0.4, asks: 4 },
  }),
  persona('in trouble: one in three up to four months late', {
    ...{ late: 33, daysLate: 120, use: 1, spends: 0.9, other: 0.4, asks: 5 },
  }),
  persona('recovering: the same, but two years ago', { late: 33, daysLate: 120, since: 24, use: 0.4 }),
];

function persona(name: string, own: Partial<Persona>): Persona {
  const usual = { months: 36, late: 0, daysLate: 0, since: 0, use: 0.3, spends: 0.45, other: 0.3, items: 4, asks: 1 };
  return { ...usual, name, ...own };
}

const BILLS = [
  ['Landlord', 'rent', 3, 0.25],
  ['Power', 'utilities', 24, 0.02],
  ['Phone', 'phone', 12, 0.01],
  ['Bank', 'loan', 18, 0.12],
] as const;
const BUYS = [
  ['groceries', 'transport', 'health'],
  ['dining', 'travel', 'clothing'],
] as const;

/** One life of a persona up to `day`; the same seed gives the same life. */
export function lifeOfPersona(who: Persona, seed: number, day: Day): Ledger {
  const chance = chances(seed * 7919 + who.name.length);
  const spread = (middle: number, by: number) => middle * (1 + by * (2 * chance() - 1));
  const records: Record<string, unknown>[] = [];
  const put = (kind: string, on: Day, fields: object, id = `r${records.length}`) => {
    if (on <= day) records.push({ id, kind, day: on, ...fields });
  };
  const wage = Math.round(600_000 + 1_400_000 * chance());
  const limit = Math.round(spread(1.5 * wage, 0.5));
  const last = monthNumber(day);
  const start = dayInMonth(last - who.months, 1);
  for (const item of IdentityItem.options.slice(0, who.items)) {
    put('identity', start, { item, state: 'self-checked', reviewed: addMonths(day, -Math.floor(chance() * 18)) });
  }
  if (who.use !== null) {
    put('account', start, { name: 'Card', type: 'card' }, 'card');
    put('limit', start, { account: 'card', amount: limit });
  }
  for (let ask = 0; ask < who.asks; ask++)
    put('application', addDays(day, -Math.floor(chance() * 360)), { lender: 'Bank', product: 'Card' });
  for (let month = last - who.months; month <= last; month++) {
    const lateness = () => {
      const late = last - month >= who.since && 100 * chance() < who.late;
      return late ? 1 + Math.floor(chance() * who.daysLate) : -Math.floor(chance() * 5);
    };
    put('income', dayInMonth(month, 10), { source: 'Work', amount: Math.round(spread(wage, 0.03)) });
    for (const [payee, category, dueOn, share] of BILLS) {
      const due = dayInMonth(month, dueOn);
      const id = `${payee}-${month}`;
      const amount = Math.round(spread(share * wage, 0.2));
      put('bill', addDays(due, -14), { payee, category, amount, due }, id);
      put('payment', addDays(due, lateness()), { bill: id, amount });
    }
    for (let buy = 0; who.spends !== null && buy < 16; buy++) {
      const list = BUYS[buy % 2 === 0 ? 0 : 1];
      const share = buy % 2 === 0 ? 1 - who.other : who.other;
      const amount = Math.max(1, Math.round(spread((who.spends * wage * share) / 8, 0.5)));
      put('purchase', dayInMonth(month, 2 + buy), { payee: 'Shop', category: list[buy % 3], amount });
    }
    if (who.use === null) continue;
    const billed = dayInMonth(month, 8);
    const due = addDays(billed, 18);
    const balance = Math.round(Math.min(1, spread(who.use, 0.2)) * limit);
    const minimumDue = Math.round(balance / 10);
    const newCharges = Math.round(0.4 * balance);
    put('statement', billed, { account: 'card', balance, newCharges, minimumDue, due });
    put('payment', addDays(due, lateness()), { account: 'card', amount: Math.max(1, newCharges) });
  }
  const model = { preset: 'simsim', off: ['connections'] };
  return Ledger.parse({ version: 1, id: `persona-${seed}`, currency: 'CNY', model, records: asStored(records) });
}

/** A payment whose bill has not come out yet has nothing to pay. */
function asStored(records: Record<string, unknown>[]): Record<string, unknown>[] {
  const ids = new Set(records.map(({ id }) => id));
  return records.filter(({ bill }) => bill === undefined || ids.has(bill));
}

/** Mulberry32 (public domain), so that a population repeats. */
function chances(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Scores of so many lives of a persona, ascending. */
export function scoresOfPersona(who: Persona, lives: number, day: Day, scoreOf: (ledger: Ledger) => number): number[] {
  const scores = Array.from({ length: lives }, (_, seed) => scoreOf(lifeOfPersona(who, seed, day)));
  return scores.sort((one, other) => one - other);
}
