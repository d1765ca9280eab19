import type { HabitId, HabitLevel } from '#shared/domain/habit.ts';
import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';

/** One habit: what it is today, and what holding it at a level makes of the months ahead. */
export interface Habit {
  readonly id: HabitId;
  /** The person's own level today. */
  today(baseline: Baseline): Omit<HabitLevel, 'habit'>;
  /**
   * Holds the habit at `level` from the month with index `from` on. Any level is taken; it has its limits inside.
   * `bills` are those the person chose, for a habit that is about some bills only.
   */
  hold(course: Course, level: number, from: number, baseline: Baseline, bills?: readonly string[]): void;
}
