import { describe, expect, test } from 'vitest';
import { readLedgerText } from '../../../src-main/app/ledger-text.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { TODAY } from '../../support/arbitrary-ledger.ts';

const account = { id: 'a', kind: 'account', day: '2026-01-01', name: 'Card', type: 'card' };
const bill = {
  id: 'b',
  kind: 'bill',
  day: '2026-01-01',
  payee: 'Rent',
  category: 'rent',
  amount: 90_000,
  due: '2026-02-01',
};
const statement = {
  ...{ id: 's', kind: 'statement', day: '2026-01-01', account: 'a' },
  ...{ balance: -500, newCharges: 0, minimumDue: 0, due: '2026-01-20' },
};
const text = (records: object[], rest: object = {}) =>
  JSON.stringify({ version: 1, id: 'l', currency: 'CNY', model: { preset: 'simsim', off: [] }, records, ...rest });
const LONG = 'x'.repeat(10 * 1024 * 1024);

describe('what can be scored never reaches the engine broken: each is refused with a reason and a path', () => {
  test.each<[string, string, string]>([
    ['a negative amount', text([{ ...bill, amount: -1 }]), 'records[0].amount'],
    ['half a minor unit', text([{ ...bill, amount: 10.5 }]), 'records[0].amount'],
    ['an amount beyond every household', text([{ ...bill, amount: 1e300 }]), 'records[0].amount'],
    ['an amount in words', text([{ ...bill, amount: '12' }]), 'records[0].amount'],
    [
      'a negative limit',
      text([account, { id: 'l', kind: 'limit', day: '2026-01-01', account: 'a', amount: -5 }]),
      'records[1].amount',
    ],
    ['half a minor unit of balance', text([account, { ...statement, balance: 0.5 }]), 'records[1].balance'],
    ['30 February', text([{ ...bill, due: '2026-02-30' }]), 'records[0].due'],
    ['month 13', text([{ ...bill, day: '2026-13-01' }]), 'records[0].day'],
    ['an instant for a day', text([{ ...bill, day: '2026-01-01T00:00:00Z' }]), 'records[0].day'],
    ['the same id twice', text([bill, { ...bill, payee: 'Other' }]), 'records[1].id'],
    [
      'a payment of an unknown bill',
      text([{ id: 'p', kind: 'payment', day: '2026-01-02', bill: 'no', amount: 1 }]),
      'records[0].bill',
    ],
    [
      'a payment of nothing at all',
      text([{ id: 'p', kind: 'payment', day: '2026-01-02', amount: 1 }]),
      'records[0].bill',
    ],
    ['an unknown field', text([{ ...bill, colour: 'red' }]), 'records[0]'],
    ['an unknown field of the ledger', text([], { owner: 'me' }), ''],
    ['an unknown kind', text([{ id: 'x', kind: 'wish', day: '2026-01-01' }]), 'records[0].kind'],
    ['ten megabytes of name', text([{ ...bill, payee: LONG }]), 'records[0].payee'],
    ['ten megabytes of id', text([{ ...bill, id: LONG }]), 'records[0].id'],
    ['ten megabytes of day', text([{ ...bill, day: LONG }]), 'records[0].day'],
    [
      'all factors off',
      text([], { model: { preset: 'simsim', off: ['payment', 'spending', 'identity', 'connections'] } }),
      'model.off',
    ],
  ])('%s', (_, json, path) => {
    const reading = readLedgerText(json);
    expect('problems' in reading).toBe(true);
    if (!('problems' in reading)) return;
    expect(reading.problems[0]!.problem).not.toBe('');
    expect(reading.problems.some((one) => one.path.startsWith(path))).toBe(true);
    expect(JSON.stringify(reading.problems).length).toBeLessThan(5000);
  });

  test('a negative balance is no mistake', () => {
    const reading = readLedgerText(text([account, statement]));
    expect('ledger' in reading && scoreOn(reading.ledger, TODAY).score).toBeGreaterThanOrEqual(550);
  });
});
