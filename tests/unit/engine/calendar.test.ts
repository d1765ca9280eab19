import { expect, test } from 'vitest';
import { type Day, dayFromNumber, dayNumber, monthNumber } from '#shared/domain/day.ts';
import { monthOfDay } from '../../../src-main/engine/calendar.ts';

test('agrees with domain/day.ts on every day from 1900 to 2199', () => {
  const last = dayNumber('2199-12-31' as Day);
  for (let days = dayNumber('1900-01-01' as Day); days <= last; days++) {
    const day = dayFromNumber(days);
    if (dayNumber(day) !== days || monthOfDay(days) !== monthNumber(day)) expect.fail(`${day} is counted wrongly`);
  }
});
