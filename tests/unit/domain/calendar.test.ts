import { expect, test } from 'vitest';
import { type Day, dayFromNumber, dayInMonth, dayNumber, isDay, monthNumber } from '#shared/domain/day.ts';

const MS_PER_DAY = 86_400_000;

test('counts every day from 1899 to 2200 as JavaScript dates do, and back', () => {
  const last = Date.UTC(2200, 11, 31) / MS_PER_DAY;
  for (let days = Date.UTC(1899, 0, 1) / MS_PER_DAY; days <= last; days++) {
    const day = new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
    if (dayFromNumber(days) !== day || dayNumber(day as Day) !== days) expect.fail(`${day} is counted wrongly`);
  }
});

test('knows which days exist, in every year of a ledger', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  for (let year = 1899; year <= 2200; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${two(month)}-${two(day)}`;
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1899 && year < 2200;
        if (isDay(text) !== exists) expect.fail(text);
      }
    }
  }
});

test.each(['', '2026-1-05', '2026-01-05 ', '٢٠٢٦-٠١-٠٥', '+2026-01-05', '2026-01-0５'])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test('finds a day of a month, or its last, before and after 1970', () => {
  for (let month = -900; month <= 2800; month++) {
    for (const dayOfMonth of [1, 28, 29, 30, 31]) {
      const last = new Date(Date.UTC(1970, month + 1, 0)).getUTCDate();
      const expected = new Date(Date.UTC(1970, month, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
      const found = dayInMonth(month, dayOfMonth);
      if (found !== expected || monthNumber(found) !== month) expect.fail(`${found} is not ${expected}`);
    }
  }
});
