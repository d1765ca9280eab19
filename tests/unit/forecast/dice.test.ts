import { describe, expect, test } from 'vitest';
import { draw, PURPOSE, pathKey, share } from '../../../src-main/engine/forecast/dice.ts';

describe('dice', () => {
  test('are a function of seed, path, month, purpose and index: pinned, so that no release changes old numbers', () => {
    const key = pathKey(7, 42);
    expect([draw(key, 0, 1), draw(key, 3, 2, 5), draw(pathKey(7, 43), 0, 1)]).toMatchInlineSnapshot(`
      [
        2736687821,
        1979750161,
        135931687,
      ]
    `);
  });

  test('fall evenly, and tell neighbours apart', () => {
    const slots = new Array<number>(20).fill(0);
    const seen = new Set<number>();
    for (let path = 0; path < 2000; path++) {
      for (let month = 0; month < 24; month++) {
        const value = share(pathKey(1, path), month, PURPOSE.spending);
        slots[Math.floor(value * 20)]! += 1;
        seen.add(value);
      }
    }
    // 48,000 draws, 2,400 a slot: five standard deviations are 240.
    for (const slot of slots) expect(Math.abs(slot - 2400)).toBeLessThan(240);
    expect(seen.size).toBeGreaterThan(47_990);
  });

  test('of two purposes, months or paths have nothing to do with each other', () => {
    const pairs: [(path: number) => number, (path: number) => number][] = [
      [(path) => share(pathKey(1, path), 1, 1), (path) => share(pathKey(1, path), 1, 2)],
      [(path) => share(pathKey(1, path), 1, 1), (path) => share(pathKey(1, path), 2, 1)],
      [(path) => share(pathKey(1, path), 1, 1), (path) => share(pathKey(1, path + 1), 1, 1)],
      [(path) => share(pathKey(1, path), 1, 1), (path) => share(pathKey(2, path), 1, 1)],
      [(path) => share(pathKey(1, path), 1, 2, 0), (path) => share(pathKey(1, path), 1, 2, 1)],
    ];
    for (const [one, other] of pairs) {
      let sum = 0;
      const count = 20_000;
      for (let path = 0; path < count; path++) sum += (one(path) - 0.5) * (other(path) - 0.5);
      // Correlation = 12 × the mean product; its standard deviation is 1/√20000.
      expect(Math.abs((12 * sum) / count)).toBeLessThan(5 / Math.sqrt(count));
    }
  });
});
