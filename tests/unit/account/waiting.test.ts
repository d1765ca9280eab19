import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secondsLeft, waitAfter } from '../../../src-main/account/waiting.ts';

test('two tries are free, then the wait doubles up to a minute and stays there', () => {
  const waits = Array.from({ length: 14 }, (_, failed) => waitAfter(failed));
  expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
});

test('the wait runs down with the clock', () => {
  expect(secondsLeft(6, 1_000_000, 1_000_000)).toBe(8);
  expect(secondsLeft(6, 1_000_000, 1_000_001)).toBe(8);
  expect(secondsLeft(6, 1_000_000, 1_007_001)).toBe(1);
  expect(secondsLeft(6, 1_000_000, 1_008_000)).toBe(0);
});

test('whatever the clock or the record says, nobody waits more than a minute', () => {
  fc.assert(
    fc.property(fc.integer(), fc.double({ noNaN: true }), fc.double({ noNaN: true }), (failed, lastFailed, now) => {
      const left = secondsLeft(failed, lastFailed, now);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(60);
    }),
  );
});
