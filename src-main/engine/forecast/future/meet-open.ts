import { addObligation } from '../../add.ts';
import type { State } from '../../state.ts';

/**
 * Says when an obligation that is open today will be met. `place` is where the state keeps it; −1 where a resolved
 * dispute took it out, and then it only comes back when it is met on time. `met` is the day, `paid` all that is paid on it.
 */
export function meetOpen(state: State, place: number, due: number, owed: number, met: number, paid = owed): void {
  if (place >= 0) {
    state.open.met[place] = met;
    state.open.paid[place] = paid;
  } else if (met <= due) addObligation(state, due, met, owed, paid);
}
