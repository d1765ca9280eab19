const MS_PER_DAY = 86_400_000;
const NEWEST = 3;
const DAYS = 7;
const WEEKS = 4;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const THURSDAY = 3;

/**
 * Which backups are kept, of a list with the newest first: the newest three, the last of each of the seven latest days and
 * of each of the four latest weeks (UTC) that have any.
 */
export function keptBackups<Backup extends { at: number }>(newestFirst: readonly Backup[]): Set<Backup> {
  const day = ({ at }: Backup) => Math.floor(at / MS_PER_DAY);
  const week = (backup: Backup) => Math.floor((day(backup) + THURSDAY) / 7);
  return new Set([
    ...newestFirst.slice(0, NEWEST),
    ...firstOfEach(newestFirst, day, DAYS),
    ...firstOfEach(newestFirst, week, WEEKS),
  ]);
}

function firstOfEach<Value>(values: readonly Value[], group: (value: Value) => number, most: number): Value[] {
  const first = new Map<number, Value>();
  for (const value of values) if (!first.has(group(value))) first.set(group(value), value);
  return [...first.values()].slice(0, most);
}
