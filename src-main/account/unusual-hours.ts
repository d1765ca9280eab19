import type { ActivityEntry } from '#shared/domain/activity.ts';

const DAY = 86_400_000;
/** Facts, security §5: an hour in which it was not used within 90 days. */
const LOOK_BACK = 90 * DAY;
/** Habits show only after a while: so many times before, over so many days. */
const LEAST_TIMES = 10;
const LEAST_SPAN = 14 * DAY;
/** The hour next to a usual one is no news. */
const NEAR = 1;

/**
 * Sign-ins at an hour of the day at which nobody came in during the 90 days before. `entries` are sign-ins alone, the
 * oldest first; `hourOf` gives the local hour of a moment, 0 to 23.
 */
export function atUnusualHours(entries: readonly ActivityEntry[], hourOf: (at: number) => number): ActivityEntry[] {
  return entries.filter((entry, index) => {
    const before = entries.slice(0, index).filter(({ at }) => at >= entry.at - LOOK_BACK && at <= entry.at);
    const first = before[0];
    if (before.length < LEAST_TIMES || first === undefined || entry.at - first.at < LEAST_SPAN) return false;
    const hour = hourOf(entry.at);
    return before.every(({ at }) => hoursApart(hourOf(at), hour) > NEAR);
  });
}

function hoursApart(one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, 24 - apart);
}
