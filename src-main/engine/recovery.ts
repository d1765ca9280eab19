import { type Day, dayNumber, nextReview } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { Recovery } from '#shared/domain/score.ts';
import { addKept, addObligation, meetAll } from './add.ts';
import { advanceTo } from './advance.ts';
import { type Scale, scaleOf } from './scale.ts';
import { exactOf, levelsOf, roundScore, scoreState } from './score-state.ts';
import { Column, cellAgo, copyOf, MONTHS, NEVER, type State } from './state.ts';
import { stateOn } from './state-on.ts';

const YEAR = 12;
/** The payment drivers' places among the levels: the only ones a slip moves. */
const PAYMENT_DRIVERS = 4;
const LEVELS = 16;

/**
 * What one late payment would cost and how it would heal: a bill of the person's usual size, due today and paid
 * `daysLate` days late, against the same bill paid in time. Both go on as the last year went: the usual amount is met
 * on time every month, what is open is paid when due and what is overdue today; everything but the payment history
 * stands still. One point per official review until the lateness no longer counts. Nothing is estimated apart from the
 * score itself.
 */
export function recoveryOn(ledger: Ledger, day: Day, daysLate: number): Recovery {
  const { state } = stateOn(ledger, day);
  const scale = scaleOf(ledger.model);
  const usual = usualOf(state);
  const today = dayNumber(day);
  const kept = settled(state);
  const slipped = copyOf(kept);
  addObligation(kept, today, today, usual.bill, usual.bill);
  addObligation(slipped, today, today + daysLate, usual.bill, usual.bill);
  const levels = new Float64Array(LEVELS);
  levelsOf(state, levels);
  const points: Recovery['points'] = [];
  let review = nextReview(day);
  for (let month = 0; month < MONTHS; month++, review = nextReview(review)) {
    const on = dayNumber(review);
    points.push({
      day: review,
      score: scoreAfter(slipped, on, usual.month, levels, scale),
      without: scoreAfter(kept, on, usual.month, levels, scale),
    });
  }
  const score = scoreState(state, scale);
  const lowest = points.reduce((low, point) => (point.score < low.score ? point : low));
  const after = points.slice(points.indexOf(lowest));
  return {
    day,
    daysLate,
    before: score,
    lowest: { day: lowest.day, score: lowest.score },
    back: after.find((point) => point.score >= score)?.day ?? null,
    healed: after.find((point) => point.score >= point.without - 1)?.day ?? null,
    points,
  };
}

/** What a month and a bill usually come to, over the last year; the smallest real bill where there is no record. */
function usualOf(state: State): { month: number; bill: number } {
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
function settled(state: State): State {
  const copy = copyOf(state);
  const { due, met, count } = copy.open;
  const unmet = Array.from({ length: count }, (_, index) => index).filter((index) => met[index] === NEVER);
  meetAll(copy, unmet, (index) => Math.max(due[index]!, copy.day));
  return copy;
}

/** Lives on to a review with the usual amount met in its month, and scores the payment history there. */
function scoreAfter(state: State, on: number, usual: number, today: Float64Array, scale: Scale): number {
  advanceTo(state, on);
  addKept(state, on, usual);
  const levels = new Float64Array(LEVELS);
  levelsOf(state, levels);
  for (let driver = PAYMENT_DRIVERS; driver < LEVELS; driver++) levels[driver] = today[driver]!;
  return roundScore(exactOf(levels, scale));
}
