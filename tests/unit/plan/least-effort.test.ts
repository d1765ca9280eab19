import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, Evidence } from '../../../src-main/engine/plan/evidence.ts';
import { effortAt, type Heights, type Ladder } from '../../../src-main/engine/plan/ladder.ts';
import { leastEffort } from '../../../src-main/engine/plan/least-effort.ts';
import { mostScore } from '../../../src-main/engine/plan/most-score.ts';

/** Runs a search to its end. */
function end<Value>(search: Generator<unknown, Value>): Value {
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const AnyLadder = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }).map((steps): Ladder => {
  const rungs = [{ level: null, effort: 0 } as Ladder['rungs'][number]];
  for (const step of steps) rungs.push({ level: 0.5, effort: Math.round(rungs.at(-1)!.effort * 10 + step) / 10 });
  return { habit: 'card-use', rungs };
});
const Ladders = fc.array(AnyLadder, { minLength: 1, maxLength: 4 });

/** Futures that each ask for some height on some ladders, so that a plan containing another meets the goal in more. */
const Futures = fc.array(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), { minLength: 20, maxLength: 20 });

const meets = (wants: readonly number[], heights: Heights) => {
  let sum = 0;
  for (const [at, height] of heights.entries()) sum += Math.min(height, wants[at]! + 1) * (1 + (wants[at]! % 2));
  return sum >= 3;
};
const countOf = (futures: number[][], heights: Heights) => futures.filter((wants) => meets(wants, heights)).length;

function everyPlan(ladders: readonly Ladder[]): Heights[] {
  return ladders.reduce<number[][]>(
    (all, { rungs }) => all.flatMap((heights) => rungs.map((_, height) => [...heights, height])),
    [[]],
  );
}

describe('the least effort', () => {
  test('is what trying every plan finds', () => {
    let found = 0;
    fc.assert(
      fc.property(Ladders, Futures, fc.integer({ min: 1, max: 20 }), (ladders, futures, needed) => {
        const evidence = new Evidence((heights) => (path) => meets(futures[path]!, heights), futures.length);
        const tops = ladders.map(({ rungs }) => rungs.length - 1);
        const best = end(leastEffort({ ladders, evidence, among: 20, needed, tops, mostTrials: 10_000 }));
        const reaching = everyPlan(ladders).filter((heights) => countOf(futures, heights) >= needed);
        const efforts = reaching.map((heights) => effortAt(ladders, heights));
        expect(best?.effort ?? null).toBe(efforts.length === 0 ? null : Math.min(...efforts));
        if (best === null) return;
        found++;
        expect(countOf(futures, best.heights)).toBeGreaterThanOrEqual(needed);
        expect(effortAt(ladders, best.heights)).toBe(best.effort);
        expect(best.complete).toBe(true);
        expect(end(evidence.count(best.heights, 5))).toBe(countOf(futures, best.heights));
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('says when trials ran out, and what it has then still reaches', () => {
    const ladders = Array.from({ length: 6 }, (): Ladder => {
      const rungs = [0, 1.1, 2.3, 3.7].map((effort) => ({ level: effort, effort }));
      return { habit: 'card-use', rungs };
    });
    const count = (heights: Heights) => heights.reduce((sum, height) => sum + height, 0);
    const evidence = new Evidence((heights) => (path) => path < count(heights), 20);
    const tops = ladders.map(() => 3);
    const best = end(leastEffort({ ladders, evidence, among: 20, needed: 8, tops, mostTrials: 3 }));
    expect(best?.complete).toBe(false);
    expect(count(best!.heights)).toBeGreaterThanOrEqual(8);
  });
});

test('the most score for an effort is what trying every plan finds', () => {
  fc.assert(
    fc.property(Ladders, Futures, fc.integer({ min: 0, max: 80 }), (ladders, futures, tenths) => {
      const mostEffort = tenths / 10;
      const scoreOf = (heights: Heights) => countOf(futures, heights);
      const best = end(mostScore({ ladders, mostEffort, scoreOf, mostTrials: 10_000 }));
      const within = everyPlan(ladders).filter((heights) => effortAt(ladders, heights) <= mostEffort);
      expect(effortAt(ladders, best.heights)).toBeLessThanOrEqual(mostEffort);
      expect(scoreOf(best.heights)).toBe(Math.max(...within.map(scoreOf)));
      expect(best.complete).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('evidence tries no plan, and lives no future, that another trial decides', () => {
  const tried: Heights[] = [];
  let lived: number[] = [];
  const evidence = new Evidence((heights) => {
    tried.push(heights);
    return (path) => {
      lived.push(path);
      return path < heights[0]! + heights[1]!;
    };
  }, 4);
  expect(evidence.reaches([1, 1], 4, 2)).toBe(true);
  expect(evidence.reaches([2, 1], 4, 2)).toBe(true);
  expect(evidence.reaches([1, 0], 4, 2)).toBe(false);
  expect(evidence.reaches([0, 0], 4, 2)).toBe(false);
  expect(tried).toEqual([
    [1, 1],
    [1, 0],
  ]);
  lived = [];
  expect(end(evidence.count([2, 1], 1))).toBe(3);
  expect(lived).toEqual([2, 3]);
  expect(end(evidence.count([2, 1], 1))).toBe(3);
  expect(lived).toEqual([2, 3]);
  expect([contains([2, 1], [1, 1]), contains([2, 0], [1, 1])]).toEqual([true, false]);
});
