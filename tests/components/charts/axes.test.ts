import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '#shared/domain/calendar.ts';
import type { Day } from '#shared/domain/day.ts';
import { dayAt, monthTicks, scoreBounds } from '../../../src-renderer/charts/axes.ts';

const START = '2020-01-15' as Day;

describe('axes', () => {
  it('labels first days of months inside the span, never more than eight, and its start where there are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 * 40 }), (length) => {
        const to = addDays(START, length);
        const ticks = monthTicks(START, to);
        expect(ticks.length).toBeLessThanOrEqual(8);
        if (length < 17) {
          expect(ticks).toEqual([dayNumber(START)]);
          return;
        }
        for (const tick of ticks) {
          expect(dayAt(tick).endsWith('-01')).toBe(true);
          expect(tick).toBeGreaterThanOrEqual(dayNumber(START));
          expect(tick).toBeLessThanOrEqual(dayNumber(to));
        }
      }),
    );
  });

  it('holds every score between its bounds, on the scale, with room for at least one line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 350, max: 950 }), { minLength: 1 }), (scores) => {
        const { min, max, step } = scoreBounds(scores);
        expect(min).toBeGreaterThanOrEqual(350);
        expect(max).toBeLessThanOrEqual(950);
        expect(Math.min(...scores)).toBeGreaterThanOrEqual(min);
        expect(Math.max(...scores)).toBeLessThanOrEqual(max);
        expect((max - min) / step).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
