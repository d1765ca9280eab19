import { type Day, dayFromNumber } from '#shared/domain/day.ts';
import type { Outside } from './outside.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** The local calendar day at this moment. */
export function todayOf(outside: Pick<Outside, 'now' | 'utcOffsetMinutes'>): Day {
  const now = outside.now();
  return dayFromNumber(Math.floor((now + outside.utcOffsetMinutes(now) * MS_PER_MINUTE) / MS_PER_DAY));
}

/** Milliseconds until the local calendar day changes; at least one. */
export function untilMidnight(outside: Pick<Outside, 'now' | 'utcOffsetMinutes'>): number {
  const now = outside.now();
  const local = now + outside.utcOffsetMinutes(now) * MS_PER_MINUTE;
  return MS_PER_DAY - (((local % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY);
}
