import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shifted } from '../../../src-main/engine/forecast/future/shifted.ts';
import { hold, openRange, within } from '../../../src-main/engine/forecast/range.ts';

const Share = fc.double({ min: 0, max: 1, noNaN: true });

test('a higher level never lowers what comes out, whatever the own level and the draw', () => {
  fc.assert(
    fc.property(Share, Share, Share, Share, fc.constantFrom('high', 'low'), (one, other, own, drawn, better) => {
      const outcome = (level: number) => {
        const range = openRange(3, 0, 1);
        hold(range, level, own, better as 'high' | 'low', 1);
        return within(range, 2, drawn);
      };
      expect(outcome(Math.min(one, other))).toBeLessThanOrEqual(outcome(Math.max(one, other)));
    }),
  );
});

test('a habit acts from its month on, and no earlier', () => {
  const range = openRange(4, 0, 1);
  hold(range, 0.9, 0.5, 'high', 2);
  expect([0, 1, 2, 3].map((month) => within(range, month, 0.2))).toEqual([0.2, 0.2, 0.9, 0.9]);
});

test('a share moves with its pool: all the way at the ends, in between in order, never backwards', () => {
  expect(shifted(0.4, 0.9, 1)).toBe(1);
  expect(shifted(0.4, 0.9, 0)).toBe(0);
  expect(shifted(0.4, 0.9, 0.9)).toBeCloseTo(0.4, 12);
  expect(shifted(0.4, 1, 1)).toBe(0.4);
  fc.assert(
    fc.property(Share, fc.double({ min: 0.01, max: 0.99, noNaN: true }), Share, Share, (share, from, one, other) => {
      const low = shifted(share, from, Math.min(one, other));
      const high = shifted(share, from, Math.max(one, other));
      expect(low).toBeLessThanOrEqual(high + 1e-12);
      expect(low).toBeGreaterThanOrEqual(-1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
