import type { Corrections } from '#shared/domain/baseline.ts';
import type { Day } from '#shared/domain/day.ts';
import type { HabitId, HabitLevel } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { baselineOn } from './baseline-on.ts';
import { habits } from './habits/habits.ts';

/** Today's level of every habit, in the order of the contract and within the range it can be set in. */
export function habitLevels(ledger: Ledger, day: Day, corrections?: Corrections): HabitLevel[] {
  const baseline = baselineOn(ledger, day, corrections);
  return (Object.keys(habits) as HabitId[]).map((habit) => {
    const { level, ...rest } = habits[habit].today(baseline);
    const { from, to } = HABITS[habit];
    return { habit, level: Math.min(Math.max(level, from), to), ...rest };
  });
}
