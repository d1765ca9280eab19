import type { Scenario } from '#shared/domain/scenario.ts';

/**
 * The scenarios between the baseline and the whole, by which its points are shared out: happenings first, then one
 * habit after the other, forward and in reverse. `forward[n]` and `reverse[n]` are the places in `scenarios` of the
 * happenings with the first n (last n) habits; `WHOLE` stands for the scenario itself and `NONE` for the baseline.
 */
export interface Variants {
  scenarios: Scenario[];
  forward: number[];
  reverse: number[];
}

export const NONE = -1;
export const WHOLE = -2;

export function variantsOf(scenario: Scenario): Variants {
  const { habits, happenings } = scenario;
  const scenarios: Scenario[] = [];
  const place = (kept: Scenario['habits']): number => {
    if (kept.length === habits.length) return WHOLE;
    if (kept.length === 0 && happenings.length === 0) return NONE;
    const same = scenarios.findIndex((other) => sameHabits(other.habits, kept));
    if (same >= 0) return same;
    return scenarios.push({ version: 1, habits: kept, happenings }) - 1;
  };
  const counts = Array.from({ length: habits.length + 1 }, (_, count) => count);
  const forward = counts.map((count) => place(habits.slice(0, count)));
  const reverse = counts.map((count) => place(habits.slice(habits.length - count)));
  return { scenarios, forward, reverse };
}

function sameHabits(one: Scenario['habits'], other: Scenario['habits']): boolean {
  return one.length === other.length && one.every((change) => other.includes(change));
}
