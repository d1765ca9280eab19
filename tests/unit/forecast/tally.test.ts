import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTally, chanceOf, count, emptyTally, percentile } from '../../../src-main/engine/forecast/tally.ts';

function tallyOf(scores: readonly number[]) {
  const tally = emptyTally(1);
  for (const score of scores) count(tally, 0, score);
  tally.paths = scores.length;
  return tally;
}

const Scores = fc.array(fc.integer({ min: 350, max: 950 }), { minLength: 1, maxLength: 60 });

test('a percentile is the score at its rank in the sorted list', () => {
  fc.assert(
    fc.property(Scores, fc.constantFrom(5, 10, 25, 50, 75, 90, 95, 100), (scores, percent) => {
      const sorted = [...scores].sort((one, other) => one - other);
      const rank = Math.max(1, Math.ceil((percent * scores.length) / 100));
      expect(percentile(tallyOf(scores), 0, percent)).toBe(sorted[rank - 1]);
    }),
  );
});

test('tallies add up to the tally of all, in any order', () => {
  fc.assert(
    fc.property(Scores, Scores, (one, other) => {
      const forward = tallyOf(one);
      addTally(forward, tallyOf(other));
      const backward = tallyOf(other);
      addTally(backward, tallyOf(one));
      expect(forward).toEqual(tallyOf([...one, ...other]));
      expect(backward).toEqual(forward);
    }),
  );
});

test('a tally without futures has no percentile, and no chance', () => {
  expect(() => percentile(emptyTally(1), 0, 50)).toThrow(RangeError);
  expect(chanceOf(emptyTally(1))).toBe(0);
});
