import { Day } from '#shared/domain/day.ts';
import { PlanRequest } from '#shared/domain/plan.ts';
import { demoLedger } from '../src-main/app/demo/demo-person.ts';
import { personOn } from '../src-main/engine/forecast/person.ts';
import { planSearch } from '../src-main/engine/plan/plan-search.ts';
import { measured } from './entry.ts';
import { fiveYears } from './five-years.ts';

/** Plan searches on one thread. Figures of simulator.md: 3 s, aim 1 s; a thread listens between slices. */
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
    const what = `plan search, ${name}, ${person.score} to ${score} (${said}; slices up to ${longest.toFixed(0)} ms)`;
    measured({ id: `${name}-${more}`, what, unit: 'ms', runs, must: 3000, aim: 1000 });
  }
}
