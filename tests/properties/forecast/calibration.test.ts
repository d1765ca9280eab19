import { expect, test } from 'vitest';
import { Day, dayNumber } from '#shared/domain/day.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { BASELINE } from '#shared/domain/scenario.ts';
import { live } from '../../../src-main/engine/forecast/future/live.ts';
import { traveller } from '../../../src-main/engine/forecast/future/traveller.ts';
import { personOn } from '../../../src-main/engine/forecast/person.ts';
import { prepare } from '../../../src-main/engine/forecast/prepare.ts';
import { scoreState } from '../../../src-main/engine/score-state.ts';
import { walk } from '../../../src-main/engine/walk.ts';
import { lifeOf, upTo } from '../../support/population/life.ts';

/** `npm run fuzz` looks at the whole population; `npm test` at a part of it, with the room that its size asks for. */
const LONG = process.env['SIMSIM_LONG'] !== undefined;
const PEOPLE = LONG ? 1000 : 100;
const PATHS = 200;
const TODAY = Day.parse('2026-05-20');
const HORIZONS = [3, 6, 12, 24];
const PERCENTS = [5, 10, 25, 50, 75, 90, 95];

interface Bin {
  count: number;
  said: number;
  came: number;
}

/** Per horizon and percentile, how many came out at or below it; and by stated chance, how often goals were met. */
interface Seen {
  below: number[][];
  bins: Bin[];
}

/** Looks at every person once: how a life went on, that was made otherwise than the forecaster thinks. */
function seen(people: number): Seen {
  const below = HORIZONS.map(() => PERCENTS.map(() => 0));
  const bins = Array.from({ length: 10 }, (): Bin => ({ count: 0, said: 0, came: 0 }));
  for (let seed = 1; seed <= people; seed++) {
    const life = lifeOf(seed, TODAY, 25);
    const request = ForecastRequest.parse({ scenario: BASELINE, months: 24, paths: PATHS, seed });
    const prepared = prepare(personOn(upTo(life, TODAY), TODAY), request);
    const who = traveller(prepared);
    const futures = Array.from({ length: PATHS }, (_, path) => {
      const scores = new Int16Array(24);
      live(who, prepared.scenario, path, scores);
      return scores;
    });
    const came: number[] = [];
    const days = prepared.frame.reviews.map(dayNumber);
    walk(life, days, (state) => came.push(scoreState(state, prepared.person.scale)));
    for (const [at, horizon] of HORIZONS.entries()) {
      const scores = futures.map((future) => future[horizon - 1]!);
      for (const [index, percent] of PERCENTS.entries()) {
        below[at]![index]! += shareBelow(scores, came[horizon - 1]!, percent / 100);
      }
    }
    // Goals of every height, so that all chances are stated; the horizons take turns.
    const horizon = HORIZONS[seed % HORIZONS.length]!;
    const highest = futures.map((future) => Math.max(...future.subarray(0, horizon))).sort((one, other) => one - other);
    const reached = Math.max(...came.slice(0, horizon));
    for (let tenth = 0; tenth < 10; tenth++) {
      const goal = highest[Math.floor(PATHS * (tenth / 10 + 0.05))]!;
      const said = highest.filter((score) => score >= goal).length / PATHS;
      const bin = bins[Math.min(9, Math.floor(said * 10))]!;
      bin.count++;
      bin.said += said;
      if (reached >= goal) bin.came++;
    }
  }
  return { below, bins };
}

/** 1 when a score lies below the percentile; scores are whole, so one on it counts for the part that lies below. */
function shareBelow(scores: readonly number[], came: number, share: number): number {
  const under = scores.filter((score) => score < came).length / scores.length;
  const upTo = scores.filter((score) => score <= came).length / scores.length;
  return upTo <= share ? 1 : under >= share ? 0 : (share - under) / (upTo - under);
}

const { below, bins } = seen(PEOPLE);
const percent = (share: number) => (100 * share).toFixed(1);
const report = [
  ...HORIZONS.map(
    (horizon, at) =>
      `${horizon} months: ${PERCENTS.map((p, i) => `p${p} ${percent(below[at]![i]! / PEOPLE)}`).join(' ')}`,
  ),
  `chances: ${bins.map(({ count, said, came }) => `${percent(said / count)}→${percent(came / count)} (${count})`).join(' ')}`,
].join('\n');
if (LONG) console.log(report);
const standardError = (share: number, count: number) => Math.sqrt((share * (1 - share)) / count);
/** What a part of the population may be off by chance: 3 standard errors of a share, none of it in the full run. */
const error = (share: number, count: number) => (LONG ? 0 : 3 * standardError(share, count));
/**
 * One horizon alone has as many outcomes as people, and 28 such cells are looked at: of each, 2 standard errors are let
 * pass in the full run too. Of 1,000 people they are 1.4 points at p5 and p95, 1.9 at p10 and p90, 2.7 at p25 and p75
 * and 3.2 at p50. Of the 100 people of the smaller run one cell in 28 lies far out now and then: 4 are let pass there.
 */
const cellError = (share: number) => (LONG ? 2 : 4) * standardError(share, PEOPLE);

test('percentiles cover what they claim within 3 points', () => {
  for (const [index, each] of PERCENTS.entries()) {
    const share = each / 100;
    const pooled = below.reduce((sum, row) => sum + row[index]!, 0) / PEOPLE / HORIZONS.length;
    expect([report, each, Math.abs(pooled - share) <= 0.03 + error(share, PEOPLE)]).toEqual([report, each, true]);
  }
});

test('and so they do at each horizon by itself, but for what chance makes of so many people', () => {
  for (const row of below) {
    for (const [index, each] of PERCENTS.entries()) {
      const share = each / 100;
      const off = Math.abs(row[index]! / PEOPLE - share);
      expect([report, each, off <= 0.03 + cellError(share)]).toEqual([report, each, true]);
    }
  }
});

test('what is given a chance around 70 % comes true 65 to 75 % of the time', () => {
  const { count, said, came } = sum(bins.slice(6, 8));
  expect(count).toBeGreaterThan(PEOPLE);
  expect(said / count).toBeGreaterThan(0.65);
  expect([report, Math.abs(came / count - 0.7) <= 0.05 + error(0.7, PEOPLE)]).toEqual([report, true]);
});

test('chances of every size come true about as often as they are stated', () => {
  for (const { count, said, came } of bins) {
    if (count < PEOPLE / 10) continue;
    const share = said / count;
    expect([report, share, Math.abs(came / count - share) <= 0.08 + error(share, count)]).toEqual([
      report,
      share,
      true,
    ]);
  }
});

function sum(some: readonly Bin[]): Bin {
  return some.reduce((all, bin) => ({
    count: all.count + bin.count,
    said: all.said + bin.said,
    came: all.came + bin.came,
  }));
}
