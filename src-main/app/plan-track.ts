import { type Day, monthOf } from '#shared/domain/day.ts';
import type { HabitId } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { AdoptedPlan, PlanTrack } from '#shared/domain/saved-scenario.ts';
import { habitLevels } from '../engine/forecast/habit-levels.ts';
import { scoresOn } from '../engine/history.ts';
import { MODEL_VERSION } from '../engine/model.ts';

/** A past that scores so many points otherwise than when the plan was made, or has so much more or less in it, is another. */
const MUCH_POINTS = 10;
const MUCH_RECORDS = 0.2;
/** Habits that leave no trace in a ledger, or none that tells them from others: the person says whether they are kept. */
const BY_HAND: ReadonlySet<HabitId> = new Set([
  'autopay',
  'connection-review',
  'extra-repayment',
  'connections-added',
  'connections-pruned',
]);

/** How an adopted plan fares: review by review what was expected and what came, and what to do next. */
export function trackOf(plan: AdoptedPlan, ledger: Ledger, today: Day): PlanTrack {
  const past = plan.expected.filter(({ day }) => day <= today);
  const scores = scoresOn(ledger, [plan.since, ...past.map(({ day }) => day), today]);
  const reviews = past.map((expected) => ({ expected, actual: scores.get(expected.day)! }));
  const steps = stepsOf(plan, ledger, today);
  return {
    plan,
    reviews,
    state: stateOf(plan, reviews, isOtherPast(plan, scores.get(plan.since)!, ledger), today),
    day: today,
    score: scores.get(today)!,
    steps,
    next: nextOf(steps, today),
  };
}

/** Records dated up to a day. */
export function recordsUpTo({ records }: Ledger, day: Day): number {
  return records.filter((record) => record.day <= day).length;
}

function stateOf(plan: AdoptedPlan, reviews: PlanTrack['reviews'], otherPast: boolean, today: Day): PlanTrack['state'] {
  const { goal } = plan;
  if (reviews.some(({ expected, actual }) => expected.day <= goal.by && actual >= goal.score)) return 'reached';
  if (goal.by < today) return 'date-past';
  if (plan.model !== MODEL_VERSION) return 'other-model';
  if (otherPast) return 'other-past';
  const last = reviews.at(-1);
  if (last && (last.actual < last.expected.p5 || last.actual > last.expected.p95)) return 'off-course';
  return 'on-course';
}

/** True when what was recorded up to the plan's first day is much other than it was then. */
function isOtherPast({ since, score, records }: AdoptedPlan, scoreThen: number, ledger: Ledger): boolean {
  if (Math.abs(scoreThen - score) >= MUCH_POINTS) return true;
  return records !== undefined && Math.abs(recordsUpTo(ledger, since) - records) > MUCH_RECORDS * Math.max(records, 20);
}

function stepsOf(plan: AdoptedPlan, ledger: Ledger, today: Day): PlanTrack['steps'] {
  const levels = new Map<HabitId, number>(habitLevels(ledger, today).map(({ habit, level }) => [habit, level]));
  return plan.scenario.habits.map(({ habit, level, from = null }) => {
    const own = levels.get(habit)!;
    const byHand = BY_HAND.has(habit);
    const kept = byHand ? (plan.kept?.includes(habit) ?? false) : gapOf(habit, level, own) < HABITS[habit].step / 2;
    return { habit, level, today: own, kept, byHand, from };
  });
}

/** How far the own level falls short of the plan's; nothing or less when it does not. */
function gapOf(habit: HabitId, level: number, own: number): number {
  return HABITS[habit].better === 'high' ? level - own : own - level;
}

/** The open habit that is furthest from the plan's level, measured by its whole range. */
function nextOf(steps: PlanTrack['steps'], today: Day): PlanTrack['next'] {
  let next: PlanTrack['next'] = null;
  let furthest = Number.NEGATIVE_INFINITY;
  for (const { habit, level, today: own, kept, from } of steps) {
    if (kept || (from !== null && from > monthOf(today))) continue;
    const { from: least, to } = HABITS[habit];
    const gap = Math.abs(gapOf(habit, level, own)) / (to - least);
    if (gap <= furthest) continue;
    furthest = gap;
    next = { habit, level, today: own };
  }
  return next;
}
