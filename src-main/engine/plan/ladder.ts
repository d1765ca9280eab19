import type { HabitId } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { PlanRequest } from '#shared/domain/plan.ts';
import type { HabitChange, Scenario } from '#shared/domain/scenario.ts';
import type { Baseline } from '../forecast/baseline.ts';
import { habits } from '../forecast/habits/habits.ts';
import { CLIMBS, type Climb } from './climbs.ts';

/** A step that a habit can be brought to. `level` is null on the ground: everything as it is, without effort. */
export interface Rung {
  level: number | null;
  effort: number;
}

/** One habit's steps, from the ground up, each harder and none worse for the score than the one below. */
export interface Ladder {
  habit: HabitId;
  rungs: Rung[];
}

/** How high on each ladder, in the ladders' order. A plan contains another when it stands nowhere lower. */
export type Heights = readonly number[];

/** The ladders of a person: the habits that have something to act on, are not locked, and do not lower a score. */
export function laddersOf(baseline: Baseline, { locked, limits, efforts }: PlanRequest): Ladder[] {
  return (Object.keys(habits) as HabitId[]).flatMap((habit): Ladder[] => {
    const climb = CLIMBS[habit];
    const { level: own, applies } = habits[habit].today(baseline);
    if (climb === null || !applies || locked.includes(habit)) return [];
    const limit = limits.find((each) => each.habit === habit)?.level;
    const rating = efforts.find((each) => each.habit === habit)?.rating ?? climb.rating;
    const rungs = rungsOf(habit, climb, own, limit, rating);
    return rungs.length > 1 ? [{ habit, rungs }] : [];
  });
}

function rungsOf(habit: HabitId, climb: Climb, own: number, limit: number | undefined, rating: number): Rung[] {
  const { better, from, to, step } = HABITS[habit];
  const within = (level: number) => (limit === undefined ? true : better === 'high' ? level <= limit : level >= limit);
  const rungs: Rung[] = [{ level: null, effort: 0 }];
  for (const wanted of climb.levels(own, limit)) {
    const level = Math.min(to, Math.max(from, Math.round(wanted / step) * step));
    const rounded = Math.round(level * 1000) / 1000;
    const last = rungs.at(-1)!;
    if (rounded === last.level || !within(rounded)) continue;
    const effort = effortOf(Math.abs(rounded - own) / climb.usual, rating);
    rungs.push({ level: rounded, effort: Math.max(effort, last.effort + 0.1) });
  }
  return rungs.map(({ level, effort }) => ({ level, effort: Math.round(effort * 10) / 10 }));
}

/** The further, the harder; keeping up what one does already takes a little too. `distance` 1 is as far as is usual. */
function effortOf(distance: number, rating: number): number {
  return rating * (0.1 + 0.4 * distance + 0.5 * distance * distance);
}

export function effortAt(ladders: readonly Ladder[], heights: Heights): number {
  let tenths = 0;
  for (const [at, height] of heights.entries()) tenths += Math.round(ladders[at]!.rungs[height]!.effort * 10);
  return tenths / 10;
}

export function scenarioAt(
  ladders: readonly Ladder[],
  heights: Heights,
  happenings: Scenario['happenings'],
  from?: PlanRequest['from'],
): Scenario {
  const changes = heights.flatMap((height, at): HabitChange[] => {
    const { habit, rungs } = ladders[at]!;
    const level = rungs[height]!.level;
    return level === null ? [] : [{ habit, level, ...(from !== undefined && { from }) }];
  });
  return { version: 1, habits: changes, happenings };
}
