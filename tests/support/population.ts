import { addDays, addMonths, type Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem } from '#shared/domain/record.ts';

/** A small generator of chance (Mulberry32, public domain), so that a population repeats. */
export function chances(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const BILLS = [
  ['Landlord', 'rent', 3],
  ['Power', 'utilities', 24],
  ['Phone', 'phone', 12],
  ['Gym', 'subscription', 18],
] as const;
const ESSENTIAL = ['groceries', 'transport', 'health'];
const OTHER = ['dining', 'entertainment', 'clothing', 'travel'];

/**
 * One life of a made-up population: `before` months up to `day`, and `after` months beyond it. It works otherwise than
 * the forecaster: lateness comes in spells, spending has a season and a drift of the person's own, card use wanders
 * around its mean, and shocks strike now and then (a job lost, a costly month).
 */
export function lifeOf(seed: number, day: Day, before: number, after: number): Ledger {
  const chance = chances(seed * 2654435761 + 17);
  const between = (from: number, to: number) => from + (to - from) * chance();
  /** Roughly normal, from the sum of three. */
  const bell = () => (chance() + chance() + chance() - 1.5) * 2;
  const records: Record<string, unknown>[] = [];
  const put = (kind: string, on: Day, fields: object, id = `r${records.length}`) =>
    records.push({ id, kind, day: on, ...fields });

  const wage = Math.round(between(500_000, 2_500_000));
  const bills = BILLS.slice(0, 2 + Math.floor(chance() * 3)).map((bill) => ({
    bill,
    amount: Math.round(wage * between(0.01, bill[1] === 'rent' ? 0.3 : 0.04)),
    lead: Math.floor(between(0, 6)),
  }));
  const care = chance();
  const fall = 0.01 + 0.12 * (1 - care) * (1 - care);
  const recover = between(0.4, 0.8);
  const season = { peak: Math.floor(chance() * 12), size: between(0, 0.25) };
  const drift = between(-0.006, 0.006);
  const spends = between(0.25, 0.7);
  const leisure = between(0.15, 0.55);
  const hasCard = chance() < 0.7;
  const limit = Math.round(wage * between(1, 3));
  const usual = between(0.05, 0.7);
  const asks = between(0, 0.09);

  const first = monthNumber(day) - before;
  const start = dayInMonth(first, 1);
  for (const item of IdentityItem.options) {
    if (chance() < 0.45)
      put('identity', addDays(start, Math.floor(chance() * 40)), {
        item,
        state: chance() < 0.5 ? 'self-checked' : 'stated',
      });
  }
  if (hasCard) {
    put('account', start, { name: 'Card', type: 'card' }, 'card');
    put('limit', start, { account: 'card', amount: limit }, 'limit');
  }
  let badSpell = false;
  let use = usual;
  let without = 0;
  for (let month = first; month <= first + before + after; month++) {
    const age = month - first;
    badSpell = badSpell ? chance() > recover : chance() < fall;
    if (without > 0) without--;
    else if (chance() < 0.006) without = 2 + Math.floor(chance() * 3);
    if (without === 0) {
      put('income', dayInMonth(month, 9), {
        source: 'Work',
        amount: Math.round(wage * (1 + 0.004 * age) * between(0.97, 1.03)),
      });
    }
    const lateness = () => {
      if (!badSpell || chance() < 0.3) return -Math.floor(chance() * 4);
      return chance() < 0.85 ? 1 + Math.floor(chance() * 20) : 25 + Math.floor(chance() * 40);
    };
    for (const {
      bill: [payee, category, dayOfMonth],
      amount,
      lead,
    } of bills) {
      const due = dayInMonth(month, dayOfMonth);
      const id = `${payee}-${month}`;
      put('bill', addDays(due, -10 - lead), { payee, category, amount, due, recurrence: { every: 'month' } }, id);
      put('payment', addDays(due, lateness()), { bill: id, amount });
    }
    const away = chance() < 0.02 ? 1.8 : 1;
    const far = Math.min((age + first - season.peak + 120) % 12, 12 - ((age + first - season.peak + 120) % 12));
    const size = spends * wage * away * (1 + drift * age) * (1 + season.size * (1 - far / 3)) * (1 + 0.12 * bell());
    const fun = Math.min(0.95, Math.max(0.02, leisure + 0.05 * bell()));
    for (let week = 0; week < 8; week++) {
      const other = week % 2 === 1;
      const list = other ? OTHER : ESSENTIAL;
      const amount = Math.max(1, Math.round((size * (other ? fun : 1 - fun)) / 4));
      put('purchase', dayInMonth(month, 2 + week * 3), {
        payee: 'Shop',
        category: list[(week + age) % list.length],
        amount,
      });
    }
    if (hasCard) {
      use = Math.min(1, Math.max(0, use + 0.35 * (usual - use) + 0.07 * bell()));
      const on = dayInMonth(month, 14);
      const due = addDays(on, 18);
      const balance = Math.round(use * limit);
      const minimumDue = Math.max(1, Math.round(balance * 0.1));
      put('statement', on, { account: 'card', balance, newCharges: Math.round(balance * 0.6), minimumDue, due });
      put('payment', addDays(due, lateness()), {
        account: 'card',
        amount: Math.max(minimumDue, Math.round(balance * 0.4)),
      });
    }
    if (chance() < asks) put('application', dayInMonth(month, 21), { lender: 'Bank', product: 'Loan' });
  }
  const end = addMonths(day, after);
  const model = { preset: 'simsim', off: ['connections'] };
  return Ledger.parse({
    ...{ version: 1, id: `life-${seed}`, currency: 'CNY', model },
    records: records.filter((record) => (record['day'] as string) <= end),
  });
}

/** The ledger as it was on a day. */
export function upTo(ledger: Ledger, day: Day): Ledger {
  return { ...ledger, records: ledger.records.filter((record) => record.day <= day) };
}
