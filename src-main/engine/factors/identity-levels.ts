import { IDENTITY, NEUTRAL } from '../model.ts';
import type { State } from '../state.ts';

const GAIN = 1 - NEUTRAL;

/** How fresh a review is, 1–0, by whole months of 30 days since. */
export function freshness(state: State, reviewed: number): number {
  const months = Math.floor((state.day - reviewed) / 30);
  if (months <= IDENTITY.freshMonths) return 1;
  if (months >= IDENTITY.staleMonths) return 0;
  return (IDENTITY.staleMonths - months) / (IDENTITY.staleMonths - IDENTITY.freshMonths);
}

/** How many items stand at least so: 1 stated, 2 self-checked. */
export function itemsStanding(state: State, standing: number): number {
  let count = 0;
  for (const item of state.itemState) if (item >= standing) count++;
  return count;
}

export function completenessLevel(state: State): number {
  return NEUTRAL + (GAIN * itemsStanding(state, 1)) / IDENTITY.items;
}

export function verifiedLevel(state: State): number {
  const verified = itemsStanding(state, 2);
  return NEUTRAL + GAIN * (verified < IDENTITY.verified ? verified / IDENTITY.verified : 1);
}

/** Reviews add up, so that a further item never lowers it. */
export function identityFreshnessLevel(state: State): number {
  let fresh = 0;
  for (let item = 0; item < state.itemState.length; item++) {
    if (state.itemState[item]! > 0) fresh += freshness(state, state.itemReviewed[item]!);
  }
  return NEUTRAL + GAIN * (fresh < IDENTITY.reviewed ? fresh / IDENTITY.reviewed : 1);
}
