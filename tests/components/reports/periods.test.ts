import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { daysOf } from '../../../src-renderer/views/reports/periods.ts';

describe('named periods', () => {
  it.each([
    ['this-month', '2026-11-22', '2026-11-01', '2026-11-22'],
    ['last-month', '2026-11-22', '2026-10-01', '2026-10-31'],
    ['last-month', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['last-month', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-11-22', '2026-10-01', '2026-11-22'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-01-01'],
    ['quarter', '1969-05-05', '1969-04-01', '1969-05-05'],
    ['year', '2026-11-22', '2026-01-01', '2026-11-22'],
  ] as const)('%s on %s', (period, today, from, to) => {
    expect(daysOf(period, today as Day)).toEqual({ from, to });
  });
});
