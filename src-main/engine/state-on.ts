import { type Day, dayNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type Plan, planOf } from './plan.ts';
import { emptyState, type State } from './state.ts';
import { take } from './steps.ts';

/** A ledger's state, with what leads back from its numbers to the ledger. `open.tag` in the state is a place in `dues`. */
export interface LedgerState extends Plan {
  state: State;
}

/** The person of a ledger as they stand on a day. Reads nothing dated later, and no order or id among the records. */
export function stateOn(ledger: Ledger, day: Day): LedgerState {
  const plan = planOf(ledger, day);
  return { ...plan, state: stateOf(plan, dayNumber(day)) };
}

/** The state of a plan on a day. What adds up needs no order; limits and statements come first, in theirs. */
export function stateOf(plan: Plan, day: number): State {
  const state = emptyState(day, plan.realBill, plan.accounts.size, plan.connections.size);
  const ordered = plan.steps.filter((step) => step.rank < 2 && step.day <= day);
  ordered.sort((one, other) => one.day - other.day || one.rank - other.rank);
  for (const step of ordered) take(state, step);
  for (const step of plan.steps) if (step.rank === 2 && step.day <= day) take(state, step);
  return state;
}
