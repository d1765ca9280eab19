import { addObligation } from '../../add.ts';
import type { State } from '../../state.ts';

/**
 * Says when an obligation that is open today will be met. `place` is where the state keeps it; −1 where a resolved
 * dispute took it out, and then it only comes back when it is met on time.
 */
export function meetOpen(state: State, place: number, due: number, owed: number, paid: number): void {
  if (place >= 0) {
    state.open.met[place] = paid;
    state.open.paid[place] = owed;
  } else if (paid <= due) addObligation(state, due, paid, owed, owed);
}
