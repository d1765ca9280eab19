import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaUnder, defaultRates, largestGap } from '../../../bench/measures.ts';

const people = fc.array(fc.record({ score: fc.integer({ min: 350, max: 370 }), bad: fc.boolean() }), {
  minLength: 2,
  maxLength: 40,
});

test('the area is the share of pairs in the right order, equal ones half', () => {
  fc.assert(
    fc.property(people, (list) => {
      const [goods, bads] = [list.filter(({ bad }) => !bad), list.filter(({ bad }) => bad)];
      fc.pre(goods.length > 0 && bads.length > 0);
      let right = 0;
      for (const good of goods)
        for (const bad of bads) right += good.score > bad.score ? 1 : good.score === bad.score ? 0.5 : 0;
      const area = areaUnder(
        list.map(({ score }) => score),
        list.map(({ bad }) => bad),
      );
      expect(area).toBeCloseTo(right / (goods.length * bads.length), 10);
    }),
  );
});

test('no score hangs it, not even one that is none', () => {
  expect(areaUnder([Number.NaN, 1, Number.NaN], [true, false, true])).toBeDefined();
});

test('the largest gap between perfect, useless and mixed scores', () => {
  expect(largestGap([1, 2, 3, 4], [true, true, false, false])).toBe(1);
  expect(largestGap([1, 1, 1, 1], [true, true, false, false])).toBe(0);
  expect(largestGap([1, 2, 3, 4], [true, false, true, false])).toBe(0.5);
});

test('default rates count each score in the step that begins at or below it', () => {
  const [low, high] = defaultRates([549, 550, 599, 600], [true, true, false, false], [350, 550, 600]);
  expect([low!.count, low!.rate, high!.count, high!.rate]).toEqual([1, 1, 2, 0.5]);
});
