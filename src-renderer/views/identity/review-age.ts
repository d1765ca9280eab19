import { daysBetween } from '#shared/domain/calendar.ts';
import type { Day } from '#shared/domain/day.ts';

/** Whole months of 30 days since a review, as the score counts them; 0 for one dated later. */
export function monthsSince(reviewed: Day, today: Day): number {
  return Math.max(0, Math.floor(daysBetween(reviewed, today) / 30));
}
