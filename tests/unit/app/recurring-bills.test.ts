import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { Ledger as LedgerSchema } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { applyEdit } from '../../../src-main/app/edit.ts';
import { nextDue, nextOccurrences } from '../../../src-main/app/recurring-bills.ts';

const bill = (due: string, extra: object = {}) =>
  ({
    id: 'rent',
    kind: 'bill',
    day: '2026-01-01',
    payee: 'Rent',
    category: 'rent',
    amount: 320_000,
    due,
    recurrence: { every: 'month' },
    ...extra,
  }) as LedgerRecord;

const ledger = (...records: LedgerRecord[]): Ledger => ({
  version: 1,
  id: 'l',
  currency: 'CNY',
  model: { preset: 'simsim', off: [] },
  records,
});

function brought(start: Ledger, today: string): string[] {
  let count = 0;
  const edit = nextOccurrences(start, today as Day, () => `next-${count++}`);
  return (edit?.put ?? []).map((record) => (record.kind === 'bill' ? record.due : ''));
}

describe('recurring bills', () => {
  it('brings the occurrences up to five weeks ahead', () => {
    expect(brought(ledger(bill('2026-01-10')), '2026-01-15')).toEqual(['2026-02-10']);
    expect(brought(ledger(bill('2026-01-10')), '2026-04-01')).toEqual(['2026-02-10', '2026-03-10', '2026-04-10']);
  });

  it('does so once', () => {
    const start = ledger(bill('2026-01-10'));
    const edit = nextOccurrences(
      start,
      '2026-02-20' as Day,
      (() => {
        let n = 0;
        return () => `n${n++}`;
      })(),
    )!;
    const after = applyEdit(start, edit);
    expect(LedgerSchema.safeParse(after).success).toBe(true);
    expect(nextOccurrences(after, '2026-02-20' as Day, () => 'again')).toBeNull();
  });

  it('knows of no bill before today comes', () => {
    const start = ledger(bill('2026-01-10', { day: '2026-01-09' }));
    const edit = nextOccurrences(start, '2026-01-15' as Day, () => 'next');
    expect(edit?.put[0]).toMatchObject({ due: '2026-02-10', day: '2026-01-15', follows: 'rent' });
  });

  it('ends where the series ends', () => {
    expect(
      brought(ledger(bill('2026-01-10', { recurrence: { every: 'month', until: '2026-02-28' } })), '2026-06-01'),
    ).toEqual(['2026-02-10']);
  });

  it('keeps a bill of the last day on the last day, through a short month', () => {
    const start = ledger(bill('2026-01-31'));
    expect(brought(start, '2026-04-01')).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    const february = bill('2026-02-28', { id: 'feb', follows: 'rent' });
    expect(brought(ledger(bill('2026-01-31'), february), '2026-03-01')).toEqual(['2026-03-31']);
  });

  it('follows a due day that the person moved', () => {
    const moved = bill('2026-02-15', { id: 'feb', follows: 'rent' });
    expect(brought(ledger(bill('2026-01-10'), moved), '2026-02-20')).toEqual(['2026-03-15']);
  });

  it.each([
    ['week', '2026-01-10', '2026-01-17'],
    ['quarter', '2025-11-30', '2026-02-28'],
    ['year', '2024-02-29', '2025-02-28'],
  ] as const)('counts a %s from %s to %s', (every, due, next) => {
    expect(nextDue(due as Day, every)).toBe(next);
  });

  it('catches up a forgotten weekly bill in bounded steps', () => {
    expect(brought(ledger(bill('1950-01-01', { recurrence: { every: 'week' } })), '2026-01-01')).toHaveLength(400);
  });
});
