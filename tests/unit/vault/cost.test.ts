import { expect, test } from 'vitest';
import { CEILING, calibratedCost, FLOOR, isAcceptable, STANDARD } from '../../../src-main/vault/cost.ts';

test.each([
  [2000, 3],
  [800, 3],
  [400, 6],
  [371, 6],
  [200, 12],
  [100, 20],
  [0, 20],
])('where the standard takes %d ms, a new vault takes %d passes', (milliseconds, passes) => {
  expect(calibratedCost(milliseconds)).toEqual({ memoryMiB: 128, passes });
  expect(isAcceptable(calibratedCost(milliseconds), FLOOR)).toBe(true);
});

test('the reader takes what lies between floor and ceiling', () => {
  for (const cost of [FLOOR, STANDARD, CEILING]) expect(isAcceptable(cost, FLOOR)).toBe(true);
  for (const cost of [
    { memoryMiB: 63, passes: 3 },
    { memoryMiB: 64, passes: 2 },
    { memoryMiB: 1025, passes: 3 },
    { memoryMiB: 64, passes: 21 },
    { memoryMiB: Number.NaN, passes: 3 },
    { memoryMiB: Number.POSITIVE_INFINITY, passes: 3 },
  ]) {
    expect(isAcceptable(cost, FLOOR)).toBe(false);
  }
});
