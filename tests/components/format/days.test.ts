import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { formatDay, formatMonth } from '../../../src-renderer/format/days.ts';
import { initials } from '../../../src-renderer/format/initials.ts';
import { formatNumber, formatPercent, formatSigned } from '../../../src-renderer/format/numbers.ts';

const day = (text: string) => text as Day;
const english = { language: 'en' } as const;

describe('days in words', () => {
  it('writes a calendar day as that day, wherever the clock stands', () => {
    expect(formatDay(day('2026-11-22'), english, 'full')).toBe('Sunday 22 November 2026');
    expect(formatDay(day('2026-11-24'), english, 'weekday')).toBe('Tue 24 Nov');
    expect(formatDay(day('2026-01-01'), english)).toBe('1 Jan 2026');
    expect(formatDay(day('2026-11-22'), { language: 'zh' }, 'full')).toBe('2026年11月22日星期日');
  });

  it('shortens September like the other months, and only there', () => {
    expect(formatDay(day('2026-09-06'), english, 'short')).toBe('6 Sep');
    expect(formatDay(day('2026-09-06'), english, 'long')).toBe('6 September 2026');
    expect(formatMonth(day('2026-09-06'), english, 'short')).toBe('Sep');
  });
});

describe('days as a person wishes them', () => {
  it.each([
    ['iso', '2026-11-06', '11-06'],
    ['day-month', '06/11/2026', '06/11'],
    ['month-day', '11/06/2026', '11/06'],
    ['month-first', 'Nov 6 2026', 'Nov 6'],
  ] as const)('%s', (dates, medium, short) => {
    expect(formatDay(day('2026-11-06'), { ...english, dates })).toBe(medium);
    expect(formatDay(day('2026-11-06'), { ...english, dates }, 'short')).toBe(short);
  });

  it('keeps the words of a weekday, whatever the figures are', () => {
    expect(formatDay(day('2026-11-24'), { ...english, dates: 'iso' }, 'weekday')).toBe('Tue 24 Nov');
    expect(formatDay(day('2026-11-24'), { language: 'zh', dates: 'month-first' }, 'medium')).toBe('2026年11月24日');
  });
});

describe('figures', () => {
  it('have the marks of the chosen style', () => {
    expect(formatNumber(12345.5, { ...english, numbers: 'point-comma' })).toBe('12.345,5');
    expect(formatNumber(-12345.5, { ...english, numbers: 'apostrophe-point' })).toMatch(/^−12[’']345\.5$/);
    expect(formatNumber(12345.5, english)).toBe('12,345.5');
  });

  it('signs points with a proper minus', () => {
    expect([6, -4, 0].map((points) => formatSigned(points, english))).toEqual(['+6', '−4', '0']);
  });

  it('writes shares as whole per cent', () => {
    expect(formatPercent(0.333, english)).toBe('33%');
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
