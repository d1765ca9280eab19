import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Day } from '#shared/domain/day.ts';
import { PlanRequest } from '#shared/domain/plan.ts';
import { demoLedger } from '../src-main/app/demo/demo-person.ts';
import { personOn } from '../src-main/engine/forecast/person.ts';
import { planSearch } from '../src-main/engine/plan/plan-search.ts';
import { createSimulation } from '../src-main/simulation/simulation.ts';
import { measured } from './entry.ts';
import { fiveYears } from './five-years.ts';

/**
 * Plan searches, each on one thread. Figures of simulator.md: 3 s, aim 1 s. Slices are that thread's, which listens
 * between them; what the main loop notices of a search is measured by itself.
 */
const DAY = Day.parse('2026-11-22');
const people = { demo: demoLedger(DAY), 'five-years': fiveYears(DAY) };

for (const [name, ledger] of Object.entries(people)) {
  const person = personOn(ledger, DAY);
  for (const more of [15, 35, 60, 200]) {
    const score = Math.min(950, person.score + more);
    const request = PlanRequest.parse({ goal: { score, by: '2027-06-30' } });
    let said = '';
    let longest = 0;
    const runs = Array.from({ length: 3 }, () => {
      const started = performance.now();
      const search = planSearch(person, request);
      for (;;) {
        const since = performance.now();
        const step = search.next();
        longest = Math.max(longest, performance.now() - since);
        if (!step.done) continue;
        const { verdict, plans, complete } = step.value;
        said = `${verdict}, ${plans.length} plans${complete ? '' : ', cut short'}`;
        return performance.now() - started;
      }
    });
    const what = `plan search, ${name}, ${person.score} to ${score} (${said}; slices of its thread up to ${longest.toFixed(0)} ms)`;
    measured({ id: `${name}-${more}`, what, unit: 'ms', runs, must: 3000, aim: 1000 });
  }
}

const worker = new URL('../src-main/simulation/simulation.worker.ts', import.meta.url);
const simulation = createSimulation({ worker, threads: 2 });
const blocked: number[] = [];
for (const score of [741, 741, 881, 741, 881]) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await new Promise<void>((resolve) => {
    const request = PlanRequest.parse({ goal: { score, by: '2027-06-30' } });
    simulation.plan(people.demo, DAY, request, `search ${blocked.length}`, ({ notice }) => {
      if (notice === 'plans') resolve();
    });
  });
  delay.disable();
  blocked.push(Math.max(0, delay.max / 1e6 - 1));
}
await simulation.close();
const what = 'main loop’s longest block while a thread searches plans';
measured({ id: 'main-loop', what, unit: 'ms', runs: blocked.slice(1), must: 16 });
