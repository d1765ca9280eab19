import type { Day } from '#shared/domain/day.ts';
import type { HabitId } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { AdoptedPlan, PlanTrack } from '#shared/domain/saved-scenario.ts';
import { habitLevels } from '../engine/forecast/baseline.ts';
import { MODEL_VERSION } from '../engine/model.ts';
import { scoreOn } from '../engine/score.ts';

/** How an adopted plan fares: review by review what was expected and what came, and what to do next. */
export function trackOf(plan: AdoptedPlan, ledger: Ledger, today: Day): PlanTrack {
  const reviews = plan.expected
    .filter(({ day }) => day <= today)
    .map((expected) => ({ expected, actual: scoreOn(ledger, expected.day).score }));
  return { plan, reviews, state: stateOf(plan, reviews, today), next: nextStep(plan, ledger, today) };
}

function stateOf(plan: AdoptedPlan, reviews: PlanTrack['reviews'], today: Day): PlanTrack['state'] {
  const { goal } = plan;
  if (reviews.some(({ expected, actual }) => expected.day <= goal.by && actual >= goal.score)) return 'reached';
  if (goal.by < today) return 'date-past';
  if (plan.model !== MODEL_VERSION) return 'other-model';
  const last = reviews.at(-1);
  if (last && (last.actual < last.expected.p5 || last.actual > last.expected.p95)) return 'off-course';
  return 'on-course';
}

/** The habit that is furthest from the plan's level, measured by its whole range. */
function nextStep(plan: AdoptedPlan, ledger: Ledger, today: Day): PlanTrack['next'] {
  const levels = new Map<HabitId, number>(habitLevels(ledger, today).map(({ habit, level }) => [habit, level]));
  let next: PlanTrack['next'] = null;
  let furthest = 0;
  for (const { habit, level } of plan.scenario.habits) {
    const { better, from, to, step } = HABITS[habit];
    const own = levels.get(habit)!;
    const gap = better === 'high' ? level - own : own - level;
    if (gap < step / 2 || gap / (to - from) <= furthest) continue;
    furthest = gap / (to - from);
    next = { habit, level, today: own };
  }
  return next;
}
