import type { HabitId } from '#shared/domain/habit.ts';
import { applications } from './applications.ts';
import { autopay } from './autopay.ts';
import { cardUse } from './card-use.ts';
import { clearOverdue } from './clear-overdue.ts';
import { connectionReview } from './connection-review.ts';
import { connectionsAdded } from './connections-added.ts';
import { connectionsPruned } from './connections-pruned.ts';
import { extraRepayment } from './extra-repayment.ts';
import type { Habit } from './habit.ts';
import { identityReview } from './identity-review.ts';
import { monthlySpending } from './monthly-spending.ts';
import { nonEssentialShare } from './non-essential-share.ts';
import { payOnTime } from './pay-on-time.ts';
import { repaymentShare } from './repayment-share.ts';
import { verifiedItems } from './verified-items.ts';

/** Every habit of the contract; one without its file here does not compile. */
export const habits: Record<HabitId, Habit> = {
  'pay-on-time': payOnTime,
  'clear-overdue': clearOverdue,
  'card-use': cardUse,
  'non-essential-share': nonEssentialShare,
  'monthly-spending': monthlySpending,
  applications,
  'identity-review': identityReview,
  'verified-items': verifiedItems,
  autopay,
  'repayment-share': repaymentShare,
  'connection-review': connectionReview,
  'extra-repayment': extraRepayment,
  'connections-added': connectionsAdded,
  'connections-pruned': connectionsPruned,
};
