import { dayFromNumber, dayNumber, nextReview } from '#shared/domain/day.ts';
import { addKept, meetAll } from './add.ts';
import { advanceTo } from './advance.ts';
import type { Scale } from './scale.ts';
import { exactOf, levelsOf, roundScore } from './score-state.ts';
import { Column, cellAgo, copyOf, NEVER, type State } from './state.ts';

const YEAR = 12;
/** The payment drivers' places among the levels: the only ones that paying moves. */
const PAYMENT_DRIVERS = 4;
const LEVELS = 16;

/**
 * The score after so many official reviews at which everything was paid on time, as the last year went: what is overdue
 * is paid today, the usual amount is met every month, older lateness ages. All but the payment history stands still.
 */
export function scoreAfterOnTime(state: State, months: number, scale: Scale): number {
  const today = levelsNow(state);
  const usual = usualOf(state).month;
  const kept = settled(state);
  let review = dayFromNumber(state.day);
  let score = 0;
  for (let month = 0; month < months; month++) {
    review = nextReview(review);
    score = scoreAtReview(kept, dayNumber(review), usual, today, scale);
  }
  return score;
}

/** What a month and a bill usually come to, over the last year; the smallest real bill where there is no record. */
export function usualOf(state: State): { month: number; bill: number } {
  let [kept, months, bills] = [0, 0, 0];
  for (let age = 0; age < YEAR; age++) {
    const own = state.columns[cellAgo(state, Column.kept, age)]!;
    if (own === 0) continue;
    kept += own;
    months++;
    bills += state.columns[cellAgo(state, Column.obligations, age)]!;
  }
  if (months === 0) return { month: state.realBill, bill: state.realBill };
  return { month: Math.round(kept / months), bill: Math.max(1, Math.round(kept / bills)) };
}

/** The state with everything open paid when due, and what is overdue paid today. */
export function settled(state: State): State {
  const copy = copyOf(state);
  const { due, met, count } = copy.open;
  const unmet = Array.from({ length: count }, (_, index) => index).filter((index) => met[index] === NEVER);
  meetAll(copy, unmet, (index) => Math.max(due[index]!, copy.day));
  return copy;
}

/** How full each driver is on the state's own day. */
export function levelsNow(state: State): Float64Array {
  const levels = new Float64Array(LEVELS);
  levelsOf(state, levels);
  return levels;
}

/** Lives on to a review with the usual amount met in its month, and scores the payment history there, all else as `today`. */
export function scoreAtReview(state: State, on: number, usual: number, today: Float64Array, scale: Scale): number {
  advanceTo(state, on);
  addKept(state, on, usual);
  const levels = levelsNow(state);
  for (let driver = PAYMENT_DRIVERS; driver < LEVELS; driver++) levels[driver] = today[driver]!;
  return roundScore(exactOf(levels, scale));
}
