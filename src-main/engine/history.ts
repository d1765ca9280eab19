import { type Day, dayFromNumber, dayNumber, nextReview, REVIEW_DAY_OF_MONTH } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { HistoryPoint } from '#shared/domain/score.ts';
import { isProvisional } from './explain/missing.ts';
import { scaleOf } from './scale.ts';
import { scoreState } from './score-state.ts';
import { walk } from './walk.ts';

/** The score on every official review (the 6th) from `from` to `to`, both included, and on `to` itself. */
export function historyOf(ledger: Ledger, from: Day, to: Day): HistoryPoint[] {
  const days: number[] = [];
  if (from <= to && isReview(from)) days.push(dayNumber(from));
  for (let day = nextReview(from); day <= to; day = nextReview(day)) days.push(dayNumber(day));
  const last = dayNumber(to);
  if (days.at(-1) !== last) days.push(last);
  return pointsOn(ledger, days);
}

/** The score on every day from `from` to `to`, both included. */
export function dailyHistoryOf(ledger: Ledger, from: Day, to: Day): HistoryPoint[] {
  const first = dayNumber(from);
  const count = Math.max(0, dayNumber(to) - first + 1);
  return pointsOn(
    ledger,
    Array.from({ length: count }, (_, index) => first + index),
  );
}

/** The score on each of these days, in one reading. */
export function scoresOn(ledger: Ledger, days: readonly Day[]): Map<Day, number> {
  const numbers = [...new Set(days)].map(dayNumber).sort((one, other) => one - other);
  return new Map(pointsOn(ledger, numbers).map(({ day, score }) => [day, score]));
}

function pointsOn(ledger: Ledger, days: readonly number[]): HistoryPoint[] {
  const scale = scaleOf(ledger.model);
  const points: HistoryPoint[] = [];
  walk(ledger, days, (state, number) => {
    const day = dayFromNumber(number);
    points.push({ day, score: scoreState(state, scale), provisional: isProvisional(state), review: isReview(day) });
  });
  return points;
}

function isReview(day: Day): boolean {
  return Number(day.slice(8)) === REVIEW_DAY_OF_MONTH;
}
