import { expect, test } from 'vitest';
import { addMonths, Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { dueDaysAfter, seriesOn } from '../../../src-main/engine/forecast/measure/series.ts';

const day = (text: string) => Day.parse(text);

function bill(id: string, due: string, more: Partial<RecordOf<'bill'>> = {}): RecordOf<'bill'> {
  const dueDay = day(due);
  return {
    id,
    kind: 'bill',
    day: more.day ?? addMonths(dueDay, -1),
    payee: 'Landlord',
    category: 'rent',
    amount: money(320_000),
    due: dueDay,
    ...more,
  };
}

test('a bill that says it recurs goes on, month by month, on its day', () => {
  const [series] = seriesOn([bill('a', '2026-01-31', { recurrence: { every: 'month' } })], day('2026-01-15'));
  expect(dueDaysAfter(series!, day('2026-05-31'))).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
});

test('a chain of following bills is one series, which goes on after its last, until its end', () => {
  const recurrence = { every: 'month', until: day('2026-06-10') } as const;
  const bills = [
    bill('c', '2026-03-05', { follows: 'b', recurrence }),
    bill('a', '2026-01-05', { recurrence }),
    bill('b', '2026-02-05', { follows: 'a', recurrence }),
  ];
  const all = seriesOn(bills, day('2026-03-01'));
  expect(all).toHaveLength(1);
  expect(all[0]!.last.id).toBe('c');
  expect(dueDaysAfter(all[0]!, day('2026-12-31'))).toEqual(['2026-04-05', '2026-05-05', '2026-06-05']);
});

test('recurring bills that are not linked are one series all the same, but two loans at one bank stay apart', () => {
  const rent = [1, 2, 3].map((month) => bill(`r${month}`, `2026-0${month}-01`, { recurrence: { every: 'month' } }));
  const loans = ['2026-03-10', '2026-03-22'].map((due, at) =>
    bill(`l${at}`, due, { payee: 'Bank', category: 'loan', recurrence: { every: 'month' } }),
  );
  expect(seriesOn([...rent, ...loans], day('2026-03-25')).map((series) => series.last.id)).toEqual(['r3', 'l0', 'l1']);
});

test('three monthly bills of one payee recur without saying so; two, or irregular ones, do not', () => {
  const monthly = [1, 2, 3].map((month) => bill(`m${month}`, `2026-0${month}-17`));
  expect(seriesOn(monthly, day('2026-03-20'))).toHaveLength(1);
  expect(seriesOn(monthly.slice(1), day('2026-03-20'))).toHaveLength(0);
  const irregular = ['2026-01-02', '2026-01-09', '2026-03-01'].map((due, at) => bill(`i${at}`, due));
  expect(seriesOn(irregular, day('2026-03-20'))).toHaveLength(0);
});

test('an obligation not seen for two of its periods has ended', () => {
  const old = bill('a', '2025-12-01', { recurrence: { every: 'month' } });
  expect(seriesOn([old], day('2026-01-20'))).toHaveLength(1);
  expect(seriesOn([old], day('2026-03-20'))).toHaveLength(0);
});

test('weekly, quarterly and yearly bills keep their step', () => {
  const next = (every: 'week' | 'quarter' | 'year') =>
    dueDaysAfter(
      seriesOn([bill('a', '2026-02-28', { recurrence: { every } })], day('2026-02-28'))[0]!,
      dayInMonth(monthNumber(day('2027-03-01')), 31),
    ).slice(0, 2);
  expect(next('week')).toEqual(['2026-03-07', '2026-03-14']);
  expect(next('quarter')).toEqual(['2026-05-28', '2026-08-28']);
  expect(next('year')).toEqual(['2027-02-28']);
});
