import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { PlanRequest, type Plans } from '#shared/domain/plan.ts';
import { personOn } from '../engine/forecast/person.ts';
import { planSearch } from '../engine/plan/plan-search.ts';

type Asked = { [Name in keyof PlanRequest]?: PlanRequest[Name] | undefined } & Pick<PlanRequest, 'goal'>;

/**
 * The plans by which a ledger reaches a goal, at once and on this thread; what is not asked for takes the contract's
 * defaults. Refused `forecast/date-past` when the goal's date is before the day.
 */
export function plansFor(ledger: Ledger, day: Day, asked: Asked): Plans {
  const request = PlanRequest.parse(asked);
  const search = planSearch(personOn(ledger, day, request.corrections), request);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
