import { describe, expect, test } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { obligationsOn } from '../../../src-main/engine/dues/obligations.ts';
import { ledgerOf } from '../../support/arbitrary-ledger.ts';

const rent = {
  id: 'rent',
  kind: 'bill',
  day: '2026-01-01',
  payee: 'Rent',
  category: 'rent',
  amount: 1000,
  due: '2026-01-10',
};
const paid = (id: string, day: string, amount: number, to: object = { bill: 'rent' }) => ({
  id,
  kind: 'payment',
  day,
  amount,
  ...to,
});
const card = { id: 'card', kind: 'account', day: '2025-01-01', name: 'Card', type: 'card' };
const statement = (id: string, day: string, due: string, minimumDue = 100) => {
  return { id, kind: 'statement', day, account: 'card', balance: 5000, newCharges: 900, minimumDue, due };
};
const toCard = { account: 'card' };

function on(day: string, ...records: object[]) {
  const ledger = ledgerOf({ preset: 'simsim', off: [] }, records as LedgerRecord[]);
  return Object.fromEntries(obligationsOn(ledger, day as Day).map((one) => [one.id, one]));
}

describe('bills', () => {
  test('parts add up, and the bill is met on the day they reach its amount', () => {
    const parts = [paid('a', '2026-01-05', 400), paid('b', '2026-01-12', 600)];
    expect(on('2026-01-11', rent, ...parts)['rent']).toMatchObject({
      status: 'overdue',
      paid: 400,
      daysLate: 1,
      metOn: null,
    });
    expect(on('2026-01-20', rent, ...parts)['rent']).toMatchObject({
      status: 'paid-late',
      daysLate: 2,
      metOn: '2026-01-12',
    });
  });

  test('an unpaid bill is open on its due day, overdue the day after, and later every day', () => {
    expect(on('2026-01-10', rent)['rent']).toMatchObject({ status: 'open', daysLate: 0 });
    expect(on('2026-01-11', rent)['rent']).toMatchObject({ status: 'overdue', daysLate: 1 });
    expect(on('2026-03-01', rent)['rent']).toMatchObject({ status: 'overdue', daysLate: 50 });
  });

  test('paid early is paid', () => {
    expect(on('2026-01-04', rent, paid('a', '2026-01-02', 1000))['rent']).toMatchObject({
      status: 'paid',
      daysLate: 0,
    });
  });

  test('a payment of tomorrow is not looked at', () => {
    expect(on('2026-01-11', rent, paid('a', '2026-01-12', 1000))['rent']).toMatchObject({ status: 'overdue', paid: 0 });
  });

  test('a reported lateness counts, and a resolved dispute takes it out', () => {
    const report = { id: 'd', kind: 'delinquency', day: '2026-02-20', bill: 'rent', daysLate: 40, reportedBy: 'Bank' };
    const known = [rent, paid('a', '2026-01-09', 1000), report];
    expect(on('2026-03-01', ...known)['rent']).toMatchObject({ daysLate: 40 });
    const dispute = { id: 'x', kind: 'dispute', day: '2026-02-25', about: 'd', outcome: 'resolved' };
    expect(on('2026-03-01', ...known, dispute)['rent']).toMatchObject({ daysLate: 0 });
    expect(on('2026-03-01', ...known, { ...dispute, outcome: 'open' })['rent']).toMatchObject({ daysLate: 40 });
    expect(on('2026-03-01', rent, { ...dispute, about: 'rent' })['rent']).toMatchObject({
      daysLate: 0,
      forgiven: true,
    });
  });
});

describe('card minimums', () => {
  const january = statement('jan', '2026-01-05', '2026-01-25');
  const february = statement('feb', '2026-02-05', '2026-02-25');

  test('are met by payments from the statement on', () => {
    const all = on(
      '2026-03-01',
      card,
      january,
      february,
      paid('a', '2026-01-20', 100, toCard),
      paid('b', '2026-03-01', 100, toCard),
    );
    expect(all['jan']).toMatchObject({ status: 'paid', metOn: '2026-01-20' });
    expect(all['feb']).toMatchObject({ status: 'paid-late', daysLate: 4 });
  });

  test('who paid last month in full and nothing this month is late', () => {
    const all = on('2026-03-01', card, january, february, paid('a', '2026-01-20', 5000, toCard));
    expect(all['jan']).toMatchObject({ status: 'paid', paid: 5000 });
    expect(all['feb']).toMatchObject({ status: 'overdue', daysLate: 4 });
  });

  test('a payment shortly before a statement, that nothing else needed, meets it', () => {
    const all = on(
      '2026-03-01',
      card,
      january,
      february,
      paid('a', '2026-01-20', 100, toCard),
      paid('b', '2026-02-03', 100, toCard),
    );
    expect(all['feb']).toMatchObject({ status: 'paid', metOn: '2026-02-05' });
  });

  test('one payment catches up on several, oldest first', () => {
    const all = on('2026-03-01', card, january, february, paid('a', '2026-02-28', 250, toCard));
    expect(all['jan']).toMatchObject({ status: 'paid-late', daysLate: 34, paid: 100 });
    expect(all['feb']).toMatchObject({ status: 'paid-late', daysLate: 3, paid: 150 });
  });

  test('nothing due is met', () => {
    expect(on('2026-03-01', card, statement('jan', '2026-01-05', '2026-01-25', 0))['jan']).toMatchObject({
      status: 'paid',
    });
  });
});

test('a lateness reported about an account stands as reported, as overdue for a month', () => {
  const report = { id: 'd', kind: 'delinquency', day: '2026-02-20', account: 'card', daysLate: 35, reportedBy: 'Bank' };
  expect(on('2026-03-01', card, report)['d']).toMatchObject({ status: 'overdue', daysLate: 35, due: '2026-01-16' });
  expect(on('2026-06-01', card, report)['d']).toMatchObject({ status: 'paid-late', daysLate: 35 });
});
