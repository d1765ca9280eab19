import { CONNECTIONS, NEUTRAL } from '../model.ts';
import type { State } from '../state.ts';
import { freshness } from './identity-levels.ts';

const GAIN = 1 - NEUTRAL;

export function connectionsOf(state: State): number {
  let count = 0;
  for (const reliability of state.reliability) if (reliability > 0) count++;
  return count;
}

export function countLevel(state: State): number {
  const count = connectionsOf(state);
  return NEUTRAL + (GAIN * count) / (count + CONNECTIONS.half);
}

/** Mean reliability, with imagined connections of neutral reliability. Whole numbers are summed: order means nothing. */
export function reliabilityLevel(state: State): number {
  let quarters = 0;
  for (const reliability of state.reliability) if (reliability > 0) quarters += reliability - 1;
  const { imagined } = CONNECTIONS;
  return (imagined * NEUTRAL + quarters / 4) / (imagined + connectionsOf(state));
}

export function connectionFreshnessLevel(state: State): number {
  let thirtieths = 0;
  for (let index = 0; index < state.reliability.length; index++) {
    if (state.reliability[index]! > 0)
      thirtieths += Math.round(30 * freshness(state, state.connectionReviewed[index]!));
  }
  const fresh = thirtieths / 30;
  return NEUTRAL + GAIN * (fresh < CONNECTIONS.reviewed ? fresh / CONNECTIONS.reviewed : 1);
}
