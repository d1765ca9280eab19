import { Day } from '#shared/domain/day.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { countFutures } from '../src-main/engine/forecast/count-futures.ts';
import { forecastFrom } from '../src-main/engine/forecast/forecast-from.ts';
import { personOn } from '../src-main/engine/forecast/person.ts';
import { prepare } from '../src-main/engine/forecast/prepare.ts';
import { createSimulation } from '../src-main/simulation/simulation.ts';
import { fiveYears } from './five-years.ts';

/** Measures the forecast: `npm run bench -- forecast`. Figures of simulator.md: 10,000 futures × 24 months in 1 s, aim 250 ms. */
const DAY = Day.parse('2026-11-22');
const ledger = fiveYears(DAY);
const scenarios = {
  'baseline alone': [],
  'one habit, with its baseline': [{ habit: 'pay-on-time', level: 1 }],
  'three habits, with baseline and points': [
    { habit: 'pay-on-time', level: 1 },
    { habit: 'card-use', level: 0.1 },
    { habit: 'non-essential-share', level: 0.2 },
  ],
};
const requestOf = (habits: object[], paths: number) =>
  ForecastRequest.parse({
    scenario: { version: 1, habits, happenings: [] },
    goal: { score: 860, by: '2028-11-06' },
    paths,
    months: 24,
  });

const milliseconds = (since: number) => `${(performance.now() - since).toFixed(0)} ms`;

console.log(`${ledger.records.length} records`);
let since = performance.now();
const person = personOn(ledger, DAY);
console.log(`person read: ${milliseconds(since)} (cold)`);
since = performance.now();
personOn(ledger, DAY);
console.log(`person read: ${milliseconds(since)} (warm)`);

for (const [name, habits] of Object.entries(scenarios)) {
  const request = requestOf(habits, 10_000);
  const prepared = prepare(person, request);
  countFutures(prepared, 0, 1000);
  const used = process.cpuUsage();
  const counted = countFutures(prepared, 0, request.paths);
  const spent = `${(process.cpuUsage(used).user / 1000).toFixed(0)} ms of one core`;
  const { chance, baseline } = forecastFrom(prepared.frame, counted);
  console.log(`10000 futures, ${name}: ${spent}, chance ${chance} against ${baseline.chance}`);
}

const simulation = createSimulation({
  worker: new URL('../src-main/simulation/simulation.worker.ts', import.meta.url),
  threads: 2,
});
let longest = 0;
let tick = performance.now();
const watch = setInterval(() => {
  longest = Math.max(longest, performance.now() - tick);
  tick = performance.now();
}, 1);
for (const round of ['cold', 'warm', 'warm']) {
  for (const [name, habits] of Object.entries(scenarios)) {
    for (const paths of [10_000, 500]) {
      const started = performance.now();
      longest = 0;
      tick = started;
      let first = '';
      await new Promise<void>((resolve) => {
        simulation.start(ledger, DAY, requestOf(habits, paths), `${round} ${name} ${paths}`, (notice) => {
          if (notice.notice !== 'forecast') return;
          if (notice.final) resolve();
          else first = `, first look after ${milliseconds(started)}`;
        });
      });
      console.log(
        `two threads, ${round}, ${paths} futures, ${name}: ${milliseconds(started)}${first}, longest block ${longest.toFixed(0)} ms`,
      );
    }
  }
}
clearInterval(watch);
await simulation.close();
