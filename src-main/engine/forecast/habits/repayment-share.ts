import type { Baseline } from '../baseline.ts';
import { ENOUGH_STATEMENTS } from '../measure/cards.ts';
import type { Habit } from './habit.ts';

/**
 * Share of each card statement that is paid at least. What is not paid stays on the card: the use that is left falls
 * from statement to statement towards what the new charges alone come to.
 */
export const repaymentShare: Habit = {
  id: 'repayment-share',
  today: (baseline) => ({
    level: ownShare(baseline),
    measured: limited(baseline).every((card) => card.uses.length >= ENOUGH_STATEMENTS),
    applies: limited(baseline).length > 0,
  }),
  hold: (course, level, from, baseline) => {
    const first = Math.max(0, from);
    const paid = Math.min(level, 1);
    course.repaid.fill(paid, first);
    const own = ownShare(baseline);
    if (paid <= own) return;
    const charged = baseline.cardUse.level * own;
    let use = baseline.cardUse.level;
    for (let month = first + 1; month < course.months; month++) {
      use = use * (1 - paid) + charged;
      course.useLeft[month] = use;
    }
  },
};

/** What the person pays of a balance, all cards with limits together. */
function ownShare(baseline: Baseline): number {
  let owed = 0;
  let paid = 0;
  for (const card of limited(baseline)) {
    owed += card.mean * card.limit;
    paid += card.repayment;
  }
  return owed <= 0 ? 1 : Math.min(1, paid / owed);
}

function limited({ cards }: Baseline): Baseline['cards'] {
  return cards.filter((card) => card.limit > 0 && card.billed);
}
