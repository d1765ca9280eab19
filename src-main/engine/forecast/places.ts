import { MOST_ADDED } from '#shared/domain/habit-range.ts';
import { copyInto, emptyState, NEVER, type State } from '../state.ts';
import type { LedgerState } from '../state-on.ts';
import { MOST_OPENED } from './happenings/card-opened.ts';

/** Where the state keeps each open obligation, by the id of its bill or statement. */
export function placesOf({ state, dues }: LedgerState): Map<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < state.open.count; place++) {
    const due = dues[state.open.tag[place]!];
    if (due && due.met === NEVER) places.set(due.id, place);
  }
  return places;
}

/** The same state with room for cards and connections that come on the way; they stand empty behind the others. */
export function startWide(state: State): State {
  const { reliability, accounts } = state;
  const wide = emptyState(state.day, state.realBill, accounts.count + MOST_OPENED, reliability.length + MOST_ADDED);
  copyInto(state, wide);
  return wide;
}
