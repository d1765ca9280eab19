/** Seconds to wait after so many wrong tries in a row; the last value holds for all further ones. */
const WAITS = [0, 0, 0, 1, 2, 4, 8, 16, 32, 60];

/** Seconds to wait after the given number of wrong tries in a row: none for two, then 1, 2, 4 … at most 60. */
export function waitAfter(failed: number): number {
  return WAITS[Math.min(Math.max(failed, 0), WAITS.length - 1)]!;
}

/**
 * Whole seconds until the next try, at the time `now` (milliseconds since 1970).
 * A clock that was set back makes nobody wait longer than the wait itself.
 */
export function secondsLeft(failed: number, lastFailed: number, now: number): number {
  const wait = waitAfter(failed);
  const left = Math.ceil(wait - (now - lastFailed) / 1000);
  return Math.min(Math.max(left, 0), wait);
}
