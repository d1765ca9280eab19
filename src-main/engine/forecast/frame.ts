import type { Day } from '#shared/domain/day.ts';
import type { Goal } from '#shared/domain/forecast.ts';
import type { HabitId } from '#shared/domain/habit.ts';
import type { Variants } from './variants.ts';

/** What a forecast says besides its counts: plain data, so that it crosses from a thread. */
export interface Frame {
  day: Day;
  model: string;
  seed: number;
  score: number;
  /** The reviews that were lived through, and how many of them are shown. */
  reviews: Day[];
  months: number;
  goal: Goal | null;
  /** How many reviews count for the goal. */
  goalReviews: number;
  /** True where today is a review on or before the goal's date that meets it: then every future does. */
  metToday: boolean;
  habits: HabitId[];
  variants: Variants;
  /** The review on which habits are compared. */
  compared: number;
  assumed: string[];
}
