import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Notice } from '#shared/contract/notice.ts';
import { Day } from '#shared/domain/day.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { countFutures } from '../src-main/engine/forecast/count-futures.ts';
import { personOn } from '../src-main/engine/forecast/person.ts';
import { prepare } from '../src-main/engine/forecast/prepare.ts';
import { createSimulation } from '../src-main/simulation/simulation.ts';
import { openTestBackend } from '../tests/support/test-backend.ts';
import { measured } from './entry.ts';
import { fiveYears } from './five-years.ts';
import { furthestApart, monthsInNumpy, monthsInOurs } from './peers/forecast-numpy.ts';
import { timed } from './timing.ts';

/** Figures of simulator.md: 10,000 futures × 24 months of a five-year ledger; a slider's new fan; the main loop free. */
const DAY = Day.parse('2026-11-22');
const ledger = fiveYears(DAY);
const scenarios = {
  'no-habit': { what: 'without habits', habits: [] },
  'one-habit': { what: 'with one habit, and its baseline', habits: [{ habit: 'pay-on-time', level: 1 }] },
  'three-habits': {
    what: 'with three habits, their baseline and points',
    habits: [
      { habit: 'pay-on-time', level: 1 },
      { habit: 'card-use', level: 0.1 },
      { habit: 'non-essential-share', level: 0.2 },
    ],
  },
};
const requestOf = (habits: object[], paths: number) => {
  const goal = { score: 860, by: '2028-11-06' };
  return ForecastRequest.parse({ scenario: { version: 1, habits, happenings: [] }, goal, paths, months: 24 });
};

const grows = 'futures × months × dues a month';
const reads = await timed(7, () => personOn(ledger, DAY), 2);
measured({ id: 'person', what: `reading a person from ${ledger.records.length} records`, unit: 'ms', runs: reads });

const person = personOn(ledger, DAY);
for (const [id, { what, habits }] of Object.entries(scenarios)) {
  const prepared = prepare(person, requestOf(habits, 10_000));
  countFutures(prepared, 0, 2000);
  const runs = Array.from({ length: 3 }, () => {
    const used = process.cpuUsage();
    countFutures(prepared, 0, 10_000);
    return process.cpuUsage(used).user / 1000;
  });
  measured({ id: `core-${id}`, what: `10,000 futures × 24 months ${what}: time of one core`, unit: 'ms', runs, grows });
}

const unplanned = prepare(person, requestOf([], 10_000));
const theirs = monthsInNumpy(unplanned, 10_000, 5);
const months = { id: 'months-beside-numpy', what: 'months of 10,000 futures drawn, and their percentiles', grows };
const ours = await timed(5, () => monthsInOurs(unplanned, 10_000), 2);
const numpy = typeof theirs === 'string' ? { skipped: theirs } : { runs: theirs.took };
measured({ ...months, unit: 'ms', runs: ours, peer: { name: 'numpy', ...numpy } });
if (typeof theirs !== 'string') {
  const apart = furthestApart(monthsInOurs(unplanned, 10_000), theirs.percentiles);
  const what = 'percentiles of these months: furthest apart from numpy';
  measured({ id: 'numpy-apart', what, unit: 'points', runs: [apart], must: 1 });
}

const worker = new URL('../src-main/simulation/simulation.worker.ts', import.meta.url);
const simulation = createSimulation({ worker, threads: 2 });
const blocked: number[] = [];
let runs = 0;
/** Until the notice that is wanted; how long the main loop was blocked meanwhile is kept. */
async function until(wanted: 'first' | 'final', habits: object[], paths: number, of = ledger): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const run = `run ${runs++}`;
  await new Promise<void>((resolve) => {
    simulation.start(of, DAY, requestOf(habits, paths), run, (notice: Notice) => {
      if (notice.notice === 'forecast' && (notice.final || wanted === 'first')) resolve();
    });
  });
  delay.disable();
  blocked.push(Math.max(0, delay.max / 1e6 - 1));
  simulation.cancel(run);
}
await until('final', [], 10_000);
blocked.length = 0;
for (const [id, { what, habits }] of Object.entries(scenarios)) {
  const cores: number[] = [];
  const run = async () => {
    const used = process.cpuUsage();
    await until('final', habits, 10_000);
    const { user, system } = process.cpuUsage(used);
    cores.push((user + system) / 1000);
  };
  const took = await timed(5, run, 1);
  const limits = id === 'no-habit' ? { must: 1000, aim: 250 } : { must: 1000 };
  measured({ id, what: `10,000 futures × 24 months ${what}, two threads`, unit: 'ms', runs: took, grows, ...limits });
  // On a busy machine threads wait for a core; what they use says what they would take on two free ones, doubled.
  const used = `10,000 futures × 24 months ${what}, two threads: time of all cores together`;
  measured({ id: `threads-${id}`, what: used, unit: 'ms', runs: cores.slice(1), grows, must: 2000 });
}
const looks = await timed(9, () => until('first', scenarios['three-habits'].habits, 2000), 2);
measured({
  id: 'first-look',
  what: 'first look of three habits, five-year ledger',
  unit: 'ms',
  runs: looks,
  must: 150,
  aim: 60,
});
measured({ id: 'main-loop', what: 'main loop’s longest block while simulating', unit: 'ms', runs: blocked, must: 16 });
blocked.length = 0;
for (let time = 0; time < 5; time++) await until('first', [], 1000, { ...ledger });
const anew = 'main loop’s longest block when a changed ledger goes to the threads';
measured({ id: 'main-loop-ledger', what: anew, unit: 'ms', runs: blocked, must: 16 });
await simulation.close();

/** A slider through the whole product: the call that starts a run, to the notice that carries the new fan. */
const open = await openTestBackend({ today: DAY });
try {
  await open.client.account.demo({});
  let level = 0;
  const slide = async () => {
    level = (level + 7) % 100;
    const habits = [{ habit: 'pay-on-time', level: level / 100 }];
    const fan = new Promise<void>((resolve) => {
      const deaf = open.transport.listen((notice) => {
        if (notice.notice !== 'forecast') return;
        deaf();
        resolve();
      });
    });
    const { run } = await open.client.simulator.start(requestOf(habits, 2000));
    await fan;
    await open.client.simulator.cancel({ run });
  };
  const slides = await timed(15, slide, 3);
  measured({ id: 'slider', what: 'slider to new fan, call to notice', unit: 'ms', runs: slides, must: 150, aim: 60 });
} finally {
  await open.close();
}
