import { type Day, dayNumber, nextReview } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { Recovery } from '#shared/domain/score.ts';
import { addObligation } from './add.ts';
import { levelsNow, scoreAtReview, settled, usualOf } from './paid-on-time.ts';
import { scaleOf } from './scale.ts';
import { scoreState } from './score-state.ts';
import { copyOf, MONTHS } from './state.ts';
import { stateOn } from './state-on.ts';

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
  const levels = levelsNow(state);
  const points: Recovery['points'] = [];
  let review = nextReview(day);
  for (let month = 0; month < MONTHS; month++, review = nextReview(review)) {
    const on = dayNumber(review);
    points.push({
      day: review,
      score: scoreAtReview(slipped, on, usual.month, levels, scale),
      without: scoreAtReview(kept, on, usual.month, levels, scale),
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
