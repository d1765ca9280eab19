import { type Day, dayNumber } from '#shared/domain/day.ts';
import { freshness } from '../engine/factors/identity-levels.ts';
import { emptyState } from '../engine/state.ts';

/** How fresh a review is on a day, 1–0, by the score's own rule; a review dated later is fresh. */
export function freshnessOn(reviewed: Day, today: Day): number {
  return freshness(emptyState(dayNumber(today), 0, 0, 0), dayNumber(reviewed));
}
