import { type Day, dayNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type LedgerSteps, ledgerSteps } from './ledger-steps.ts';
import { emptyState, type State } from './state.ts';
import { take } from './steps.ts';

/** A ledger's state, with what leads back from its numbers to the ledger. `open.tag` in the state is a place in `dues`. */
export interface LedgerState extends LedgerSteps {
  state: State;
}

/** The person of a ledger as they stand on a day. Reads nothing dated later, and no order or id among the records. */
export function stateOn(ledger: Ledger, day: Day): LedgerState {
  const read = ledgerSteps(ledger, day);
  return { ...read, state: stateOf(read, dayNumber(day)) };
}

/** The state that a ledger's steps make on a day. What adds up needs no order; limits and statements come first, in theirs. */
export function stateOf(ledger: LedgerSteps, day: number): State {
  const state = emptyState(day, ledger.realBill, ledger.accounts.size, ledger.connections.size);
  const ordered = ledger.steps.filter((step) => step.rank < 2 && step.day <= day);
  ordered.sort((one, other) => one.day - other.day || one.rank - other.rank);
  for (const step of ordered) take(state, step);
  for (const step of ledger.steps) if (step.rank === 2 && step.day <= day) take(state, step);
  return state;
}
