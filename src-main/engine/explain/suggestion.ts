import type { DriverId } from '#shared/domain/score.ts';
import type { AdviceCode, Facts } from '#shared/domain/score-codes.ts';
import type { Scale } from '../scale.ts';
import type { State } from '../state.ts';

/** Something a person could do: it changes the state as if it were done, and tells its figures; null where it does not apply. */
export interface Suggestion {
  driver: DriverId;
  code: AdviceCode;
  /** From 1, a minute, to 5, many months. */
  effort: number;
  change(state: State, facts: Record<DriverId, Facts>): Facts | null;
  /** What the changed state scores where it takes months; without it, what it scores at once. */
  scoreLater?(state: State, scale: Scale): number;
}

/** How many months a suggestion imagines that a person goes on. */
export const HALF_YEAR = 6;
