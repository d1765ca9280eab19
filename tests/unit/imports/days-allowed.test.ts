import { expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { readLedgerText } from '../../../src-main/app/ledger-text.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';

const ledger = (day: string, currency = 'CNY') => {
  const income = { id: 'i', kind: 'income', day, source: 'Work', amount: 100_000 };
  return JSON.stringify({ version: 1, id: 'l', currency, model: { preset: 'simsim', off: [] }, records: [income] });
};

it.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29'])('takes %s, and scores on it', (day) => {
  const reading = readLedgerText(ledger(day));
  if (!('ledger' in reading)) throw new Error(JSON.stringify(reading.problems));
  expect(scoreOn(reading.ledger, day as Day).score).toBe(550);
});

it.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2023-02-29', '1900-02-29', '2100-02-29'])(
  'refuses %s by its field',
  (day) => {
    expect(readLedgerText(ledger(day))).toEqual({ problems: [{ path: 'records[0].day', problem: 'not-a-day' }] });
  },
);

it('keeps a ledger to one currency: another inside a record is refused, and one that is not known', () => {
  expect(readLedgerText(ledger('2026-01-01', 'XXX'))).toMatchObject({ problems: [{ path: 'currency' }] });
  const mixed = ledger('2026-01-01').replace('"amount"', '"currency":"USD","amount"');
  expect(readLedgerText(mixed)).toEqual({ problems: [{ path: 'records[0].currency', problem: 'unknown-field' }] });
});
