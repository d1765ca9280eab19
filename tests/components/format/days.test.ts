import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { formatDay, formatMonth } from '../../../src-renderer/format/days.ts';
import { initials } from '../../../src-renderer/format/initials.ts';
import { formatPercent, formatSigned } from '../../../src-renderer/format/numbers.ts';

const day = (text: string) => text as Day;

describe('days in words', () => {
  it('writes a calendar day as that day, wherever the clock stands', () => {
    expect(formatDay(day('2026-11-22'), 'en', 'full')).toBe('Sunday 22 November 2026');
    expect(formatDay(day('2026-11-24'), 'en', 'weekday')).toBe('Tue 24 Nov');
    expect(formatDay(day('2026-01-01'), 'en')).toBe('1 Jan 2026');
    expect(formatDay(day('2026-11-22'), 'zh', 'full')).toBe('2026年11月22日星期日');
  });

  it('shortens September like the other months, and only there', () => {
    expect(formatDay(day('2026-09-06'), 'en', 'short')).toBe('6 Sep');
    expect(formatDay(day('2026-09-06'), 'en', 'long')).toBe('6 September 2026');
    expect(formatMonth(day('2026-09-06'), 'en', 'short')).toBe('Sep');
  });
});

describe('figures', () => {
  it('signs points with a proper minus', () => {
    expect([6, -4, 0].map((points) => formatSigned(points, 'en'))).toEqual(['+6', '−4', '0']);
  });

  it('writes shares as whole per cent', () => {
    expect(formatPercent(0.333, 'en')).toBe('33%');
  });
});

describe('initials', () => {
  it('takes the first and the last name, whole characters only', () => {
    expect(initials('Li Wei')).toBe('LW');
    expect(initials('  ada  king  lovelace ')).toBe('AL');
    expect(initials('李伟')).toBe('李');
    expect(initials('👩‍🚀 Chen')).toBe('👩‍🚀C');
    expect(initials('')).toBe('');
  });
});
