import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { ReportPlan } from '#shared/domain/report.ts';
import type { AdoptedPlan } from '#shared/domain/saved-scenario.ts';
import { trackOf } from './plan-track.ts';

/** A page has room for so many reviews that have been. */
const MOST_REVIEWS = 4;

/** The followed plan as a report tells it on a day; null where there was none yet. */
export function planInReport(plan: AdoptedPlan | null, ledger: Ledger, day: Day): ReportPlan | null {
  if (!plan || plan.since > day) return null;
  const { reviews, state } = trackOf(plan, ledger, day);
  const past = reviews.map(({ expected, actual }) => ({ expected, actual: actual as number | null }));
  const next = plan.expected.find((expected) => expected.day > day);
  const rows = [...past.slice(-MOST_REVIEWS), ...(next ? [{ expected: next, actual: null }] : [])];
  return {
    goal: plan.goal,
    since: plan.since,
    state,
    reviews: rows.map(({ expected: { day, p5, p50, p95 }, actual }) => ({
      day,
      low: Math.round(p5),
      middle: Math.round(p50),
      high: Math.round(p95),
      actual,
    })),
  };
}
