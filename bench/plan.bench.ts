import { Day } from '#shared/domain/day.ts';
import { PlanRequest } from '#shared/domain/plan.ts';
import { demoLedger } from '../src-main/app/demo/demo-person.ts';
import { personOn } from '../src-main/engine/forecast/person.ts';
import { planSearch } from '../src-main/engine/plan/plan-search.ts';
import { fiveYears } from './five-years.ts';

/** Measures plan searches on one thread: `npm run bench -- plan`. Figures of simulator.md: 3 s, aim 1 s. */
const DAY = Day.parse('2026-11-22');
const people = { demo: demoLedger(DAY), 'five years': fiveYears(DAY) };
const brief = process.argv.includes('--brief');

for (const [name, ledger] of Object.entries(people)) {
  const person = personOn(ledger, DAY);
  for (const more of [15, 35, 60, 200]) {
    const score = Math.min(950, person.score + more);
    const request = PlanRequest.parse({ goal: { score, by: '2027-06-30' } });
    const started = performance.now();
    const search = planSearch(person, request);
    let yields = 0;
    let longest = 0;
    for (;;) {
      const since = performance.now();
      const step = search.next();
      longest = Math.max(longest, performance.now() - since);
      yields++;
      if (!step.done) continue;
      const took = (performance.now() - started).toFixed(0);
      const { verdict, plans, complete } = step.value;
      console.log(
        `${name}, ${person.score} to ${score}: ${took} ms, ${verdict}, ${plans.length} plans, ${complete ? 'complete' : 'cut short'}, ${yields} slices of at most ${longest.toFixed(0)} ms`,
      );
      if (!brief) console.log(JSON.stringify({ ...step.value, day: undefined }, null, 1).replace(/\n\s{4,}/g, ' '));
      break;
    }
  }
}
