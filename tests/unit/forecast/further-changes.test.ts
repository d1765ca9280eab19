import { describe, expect, test } from 'vitest';
import { addDays, addMonths, Day } from '#shared/domain/day.ts';
import { type Forecast, ForecastRequest } from '#shared/domain/forecast.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { Scenario } from '#shared/domain/scenario.ts';
import { eventsOf } from '../../../src-main/engine/forecast/events.ts';
import { forecastOf } from '../../../src-main/engine/forecast/forecast.ts';
import { personOn } from '../../../src-main/engine/forecast/person.ts';
import { prepare } from '../../../src-main/engine/forecast/prepare.ts';

const TODAY = Day.parse('2026-11-22');

/** Rent, a car loan with a year to go, a card in use and two friends; one rent long ago came 70 days late. */
const PERSON = Ledger.parse({
  version: 1,
  id: 'someone',
  currency: 'CNY',
  model: { preset: 'simsim', off: [] },
  records: [
    { id: 'card', kind: 'account', day: '2024-01-01', name: 'Card', type: 'card' },
    { id: 'limit', kind: 'limit', day: '2024-01-01', account: 'card', amount: 2_000_000 },
    { id: 'ann', kind: 'connection', day: '2026-10-01', name: 'Ann', relation: 'friend', reliability: 1 },
    { id: 'bo', kind: 'connection', day: '2026-10-01', name: 'Bo', relation: 'friend', reliability: 5 },
    ...Array.from({ length: 24 }, (_, at) => {
      const rent = addMonths(Day.parse('2026-11-10'), at - 23);
      const loan = addDays(rent, 5);
      const statement = addDays(rent, -5);
      const bill = { kind: 'bill', day: addDays(rent, -9) };
      const stays = { every: 'month' };
      const ends = { every: 'month', until: '2027-11-15' };
      return [
        { ...bill, id: `r${at}`, payee: 'Landlord', category: 'rent', amount: 320_000, due: rent, recurrence: stays },
        { id: `pr${at}`, kind: 'payment', day: addDays(rent, at === 14 ? 70 : -1), bill: `r${at}`, amount: 320_000 },
        { ...bill, id: `l${at}`, payee: 'Bank', category: 'loan', amount: 150_000, due: loan, recurrence: ends },
        { id: `pl${at}`, kind: 'payment', day: loan, bill: `l${at}`, amount: 150_000 },
        {
          ...{ id: `s${at}`, kind: 'statement', day: statement, account: 'card', balance: 1_500_000 },
          ...{ newCharges: 300_000, minimumDue: 150_000, due: addDays(statement, 18) },
        },
        { id: `ps${at}`, kind: 'payment', day: addDays(statement, 9), account: 'card', amount: 300_000 },
      ];
    }).flat(),
  ],
});

const scenario = (parts: object) => Scenario.parse({ version: 1, habits: [], happenings: [], ...parts });
const happening = (what: object) => scenario({ happenings: [{ month: '2027-02', ...what }] });
const habit = (what: object) => scenario({ habits: [what] });
const forecast = (of: Scenario, months = 14): Forecast =>
  forecastOf(PERSON, TODAY, ForecastRequest.parse({ scenario: of, paths: 200, months }));
const medians = (of: Scenario) => forecast(of).months.map(({ p50 }) => p50);
const BEFORE = medians(scenario({}));

/** The records of the first future. */
function lived(of: Scenario) {
  const prepared = prepare(personOn(PERSON, TODAY), ForecastRequest.parse({ scenario: of, months: 14 }));
  return eventsOf(prepared, prepared.scenario, 0);
}
const bills = (records: readonly LedgerRecord[], payee: string) =>
  records.filter((record) => record.kind === 'bill' && record.payee === payee).map((record) => record.day);

describe('a dispute that is resolved', () => {
  test('takes the lateness out on its day, and not a review sooner', () => {
    const after = medians(happening({ happening: 'dispute-resolved' }));
    expect(after.slice(0, 3)).toEqual(BEFORE.slice(0, 3));
    expect(after[3]!).toBeGreaterThan(BEFORE[3]! + 10);
    expect(medians(happening({ happening: 'dispute-resolved', about: 'r14' }))).toEqual(after);
    expect(medians(happening({ happening: 'dispute-resolved', about: 'r13' }))).toEqual(BEFORE);
  });
});

describe('paying off', () => {
  test('a loan takes along what is left of it, and no instalment comes after', () => {
    const { records } = lived(happening({ happening: 'loan-paid-off', loan: 'l3' }));
    expect(bills(records, 'Bank').at(-1)).toBe('2027-02-01');
    const paid = records.filter(
      (record) => record.kind === 'payment' && record.day === '2027-02-15' && record.bill !== undefined,
    );
    expect(paid).toMatchObject([{ amount: 150_000 * 10 }]);
    expect(bills(records, 'Landlord').at(-1)).toBe('2027-12-01');
  });

  test('a loan with more every month ends it sooner', () => {
    const plain = bills(lived(scenario({})).records, 'Bank');
    const sooner = bills(lived(habit({ habit: 'extra-repayment', level: 0.5 })).records, 'Bank');
    expect(plain.at(-1)).toBe('2027-11-01');
    expect(sooner.at(-1)! < '2027-09-01').toBe(true);
  });

  test('a card frees its limit, which fills again little by little', () => {
    const after = medians(happening({ happening: 'card-paid-off' }));
    expect(after[4]!).toBeGreaterThan(BEFORE[4]! + 3);
    const gain = after.map((score, at) => score - BEFORE[at]!);
    expect(gain.at(-1)!).toBeLessThan(Math.max(...gain));
  });
});

test('a card that is opened costs a request at once, and brings more limit than it costs later', () => {
  const after = forecast(happening({ happening: 'card-opened', limit: 8_000_000 }));
  expect(after.months[3]!.p50).not.toBe(BEFORE[3]);
  const many = Array.from({ length: 4 }, () => ({ happening: 'card-opened', month: '2027-02', limit: 100_000 }));
  expect(() => forecast(scenario({ happenings: many }))).toThrow(
    expect.objectContaining({ refusal: { code: 'scenario/contradiction', happening: 'card-opened' } }),
  );
});

test('connections added raise the score; the least reliable goes first, and with the reliable one points go', () => {
  expect(medians(habit({ habit: 'connections-added', level: 3 })).at(-1)!).toBeGreaterThan(BEFORE.at(-1)!);
  expect(lived(habit({ habit: 'connections-pruned', level: 1 })).removed.map(({ id }) => id)).toEqual(['ann']);
  expect(medians(habit({ habit: 'connections-pruned', level: 2 })).at(-1)!).toBeLessThan(BEFORE.at(-1)!);
});

test('autopay is for the bills that were chosen, and begins when it is said to', () => {
  const late = { happening: 'all-bills-late', month: '2027-02', daysLate: 40 };
  const chosen = habit({ habit: 'autopay', level: 1, bills: ['l3'], from: '2027-01' });
  const prepared = prepare(personOn(PERSON, TODAY), ForecastRequest.parse({ scenario: chosen, months: 14 }));
  const { course } = prepared.scenario;
  const loan = prepared.person.baseline.series.findIndex(({ last }) => last.payee === 'Bank');
  const rows = [0, 1].map((at) => course.automatic.slice(at * course.months, (at + 1) * course.months));
  expect([...rows[1 - loan]!]).not.toContain(1);
  expect([...rows[loan]!.slice(0, 4)]).toEqual([0, 0, 1, 1]);
  expect(medians(scenario({ happenings: [late] })).at(-1)!).toBeLessThan(BEFORE.at(-1)!);
});
