import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { levelAt } from '../../src-main/engine/forecast/belief.ts';
import { PURPOSE, pathKey, share } from '../../src-main/engine/forecast/dice.ts';
import { drawMonths } from '../../src-main/engine/forecast/future/months.ts';
import { traveller } from '../../src-main/engine/forecast/future/traveller.ts';
import type { Prepared } from '../../src-main/engine/forecast/prepare.ts';
import { PYTHON } from './versions.ts';

/**
 * What numpy and the simulator both do: the months of many futures are drawn by the same recurrences from the same
 * dice (bad months, spending, its mix, pay, the use of each card), and percentiles are taken month by month, in
 * points (hundredths). Living a future and scoring it stay out: numpy would need the whole engine.
 */
export type Percentiles = Record<string, number[]>;

const PERCENTS = [5, 10, 25, 50, 75, 90, 95];
/** Whole points from so far below zero (a mix moves both ways) to so far above. */
const LOWEST = -200;
const HIGHEST = 1800;
const WIDTH = HIGHEST - LOWEST + 1;

/** The months of the first `paths` futures as the simulator draws and counts them. */
export function monthsInOurs(prepared: Prepared, paths: number): Percentiles {
  const who = traveller(prepared);
  const { months, person } = prepared;
  const { cards, punctuality } = person.baseline;
  const rows: [string, Float64Array, number][] = [
    ['bad months', who.monthLate, 0],
    ['spending', who.spendingBy, 0],
    ['mix', who.mixBy, 0],
    ['income', who.incomeBy, 0],
    ...cards.map((_, at): [string, Float64Array, number] => [`card ${at}`, who.useBy, at * months]),
  ];
  const counts = rows.map(() => new Uint32Array(months * WIDTH));
  for (let path = 0; path < paths; path++) {
    who.key = pathKey(prepared.seed, path);
    who.onTime = levelAt(punctuality.levels, share(who.key, 0, PURPOSE.level, 0));
    drawMonths(who);
    for (let row = 0; row < rows.length; row++) {
      const [, values, from] = rows[row]!;
      const count = counts[row]!;
      for (let month = 0; month < months; month++) {
        const points = Math.round(100 * values[from + month]!) - LOWEST;
        const at = month * WIDTH + Math.min(WIDTH - 1, Math.max(0, points));
        count[at] = count[at]! + 1;
      }
    }
  }
  const found = rows.map(([name], row): [string, number[]] => {
    const all = Array.from({ length: months }, (_, month) => PERCENTS.map((each) => ranked(counts[row]!, month, each)));
    return [name, all.flat()];
  });
  return Object.fromEntries(found);

  function ranked(count: Uint32Array, month: number, percent: number): number {
    const wanted = Math.ceil((percent * paths) / 100);
    let below = 0;
    for (let at = 0; at < WIDTH; at++) {
      below += count[month * WIDTH + at]!;
      if (below >= wanted) return at + LOWEST;
    }
    throw new RangeError('fewer futures than were counted');
  }
}

/** The same by numpy, so many times; or, where it is not there, how to get it. */
export function monthsInNumpy(
  { seed, months, person }: Prepared,
  paths: number,
  runs: number,
): { took: number[]; percentiles: Percentiles } | string {
  const { cards, punctuality, spending, income } = person.baseline;
  const asked = {
    ...{ seed, paths, months, runs, lately: punctuality.lately, levels: [...punctuality.levels] },
    ...{ spread: spending.spread, shareSpread: spending.shareSpread, stopped: income.stopped },
    cards: cards.map(({ uses, levels, stays, moves, mostUse }) => {
      return { last: uses.at(-1), levels: [...levels], stays, moves: [...moves], mostUse };
    }),
  };
  if (spawnSync(PYTHON, ['-c', 'import numpy'], { stdio: 'ignore' }).status !== 0)
    return 'apt-get install python3-numpy';
  const program = join(import.meta.dirname, 'forecast_numpy.py');
  const ran = spawnSync(PYTHON, [program], { input: `${JSON.stringify(asked)}\n`, encoding: 'utf8', timeout: 60_000 });
  if (ran.status !== 0) throw new Error(`numpy: ${ran.stderr.slice(0, 500)}`);
  return JSON.parse(ran.stdout) as { took: number[]; percentiles: Percentiles };
}

/** By how many points the two differ at most; a month or percentile that only one of them has is a RangeError. */
export function furthestApart(ours: Percentiles, theirs: Percentiles): number {
  let furthest = 0;
  for (const [name, points] of Object.entries(ours)) {
    const others = theirs[name];
    if (others?.length !== points.length) throw new RangeError(`numpy has no ${name} of the same length`);
    for (const [at, point] of points.entries()) furthest = Math.max(furthest, Math.abs(point - others[at]!));
  }
  return furthest;
}
