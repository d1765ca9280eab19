import { monthOf } from '#shared/domain/day.ts';
import type { Forecast, ForecastMonth } from '#shared/domain/forecast.ts';
import type { Counted } from './counted.ts';
import type { Frame } from './frame.ts';
import { chanceOf, percentile, type Tally } from './tally.ts';
import { NONE, WHOLE } from './variants.ts';

/** The forecast that counted futures amount to. */
export function forecastFrom(frame: Frame, counted: Counted): Forecast {
  const { scenario, baseline } = counted;
  const points = pointsOf(frame, counted);
  return {
    day: frame.day,
    model: frame.model,
    seed: frame.seed,
    paths: scenario.paths,
    score: frame.score,
    months: monthsOf(frame, scenario),
    goal: frame.goal,
    chance: chance(frame, scenario),
    firstMonth: firstMonths(frame, scenario),
    habits: frame.habits.map((habit, at) => ({ habit, points: points.habits[at]! })),
    happenings: points.happenings,
    baseline: { months: monthsOf(frame, baseline), chance: chance(frame, baseline) },
    assumed: frame.assumed,
  };
}

function monthsOf(frame: Frame, tally: Tally): ForecastMonth[] {
  return frame.reviews.slice(0, frame.months).map((day, review) => ({
    day,
    p5: percentile(tally, review, 5),
    p10: percentile(tally, review, 10),
    p25: percentile(tally, review, 25),
    p50: percentile(tally, review, 50),
    p75: percentile(tally, review, 75),
    p90: percentile(tally, review, 90),
    p95: percentile(tally, review, 95),
  }));
}

function chance(frame: Frame, tally: Tally): number | null {
  if (!frame.goal) return null;
  return frame.metToday ? 1 : chanceOf(tally);
}

function firstMonths(frame: Frame, tally: Tally): Forecast['firstMonth'] {
  if (!frame.goal) return null;
  if (frame.metToday) return [{ month: monthOf(frame.day), share: 1 }];
  const met = tally.first.reduce((sum, futures) => sum + futures, 0);
  return frame.reviews.slice(0, frame.goalReviews).map((day, review) => ({
    month: monthOf(day),
    share: met === 0 ? 0 : tally.first[review]! / met,
  }));
}

/**
 * Points of each habit: by how much it moves the median when it is added, averaged over adding the habits in forward
 * and in reverse order. Each order leads from the baseline to the whole, so the points sum to the whole difference.
 */
function pointsOf(frame: Frame, counted: Counted): { habits: number[]; happenings: number } {
  const { forward, reverse } = frame.variants;
  const median = (variant: number) => {
    if (variant === WHOLE) return percentile(counted.scenario, frame.compared, 50);
    if (variant === NONE) return percentile(counted.baseline, frame.compared, 50);
    return percentile(counted.variants[variant]!, 0, 50);
  };
  const count = frame.habits.length;
  const habits = frame.habits.map((_, at) => {
    const added = median(forward[at + 1]!) - median(forward[at]!);
    const addedLate = median(reverse[count - at]!) - median(reverse[count - at - 1]!);
    return (added + addedLate) / 2;
  });
  return { habits, happenings: median(forward[0]!) - median(NONE) };
}
