import { describe, expect, test } from 'vitest';
import { beliefInShare, levelAt } from '../../../src-main/engine/forecast/belief.ts';
import { beliefInMean } from '../../../src-main/engine/forecast/beliefs-in-means.ts';

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const width = (values: Float64Array) => values[243]! - values[12]!;

/** beta.ppf((step + 0.5) / 256, 27, 3) for steps 12, 128 and 243. */
const BETA_27_3 = [0.79751, 0.90911, 0.97148];

describe('a belief in a share', () => {
  test('has the quantiles of the Beta distribution (values from scipy.stats.beta.ppf)', () => {
    const belief = beliefInShare(18, 20, 9, 10); // Beta(27, 3)
    expect(mean(belief)).toBeCloseTo(0.9, 2);
    expect(belief[12]).toBeCloseTo(BETA_27_3[0]!, 3);
    expect(belief[128]).toBeCloseTo(BETA_27_3[1]!, 3);
    expect(belief[243]).toBeCloseTo(BETA_27_3[2]!, 3);
  });

  test('narrows with evidence and ascends', () => {
    const thin = beliefInShare(3, 3, 9, 10);
    const thick = beliefInShare(100, 100, 9, 10);
    expect(width(thin)).toBeGreaterThan(2 * width(thick));
    for (const belief of [thin, thick, beliefInShare(0, 0, 0, 0), beliefInShare(0, 5000, 9, 10)]) {
      for (let step = 1; step < belief.length; step++) expect(belief[step]!).toBeGreaterThanOrEqual(belief[step - 1]!);
      expect(belief[0]).toBeGreaterThanOrEqual(0);
      expect(belief.at(-1)).toBeLessThanOrEqual(1);
    }
  });

  test('is drawn from at its ends too', () => {
    const belief = Float64Array.of(0.1, 0.2, 0.3);
    expect([levelAt(belief, 0), levelAt(belief, 0.5), levelAt(belief, 0.999_999)]).toEqual([0.1, 0.2, 0.3]);
  });
});

describe('a belief in a mean', () => {
  test('lies around the mean, and is wide where there are few values', () => {
    const few = beliefInMean([80, 120, 100], 0.8, 1.2, 3);
    const many = beliefInMean(
      Array.from({ length: 24 }, (_, at) => 80 + (at % 5) * 10),
      0.8,
      1.2,
      1,
    );
    expect(Math.abs(mean(few) - 100)).toBeLessThan(2);
    expect(width(few)).toBeGreaterThan(2 * width(many));
  });

  test('of one value still doubts it', () => {
    expect(width(beliefInMean([100], 0.8, 1.2, 3))).toBeGreaterThan(10);
  });
});
