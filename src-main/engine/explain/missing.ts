import type { Missing } from '#shared/domain/score.ts';
import { itemsStanding } from '../factors/identity-levels.ts';
import { incomeOf, purchasesOf } from '../factors/spending-sums.ts';
import { ENOUGH } from '../model.ts';
import { Column, cellAgo, MONTHS, type State } from '../state.ts';

/** How many obligations count, since how many months, and how many of them lately. */
export function recordOf(state: State): { obligations: number; months: number; recent: number } {
  const record = { obligations: 0, months: 0, recent: 0 };
  for (let age = 0; age < MONTHS; age++) {
    const count = state.columns[cellAgo(state, Column.obligations, age)]! + (age === 0 && state.early > 0 ? 1 : 0);
    if (count === 0) continue;
    record.obligations += count;
    record.months = age + 1;
    if (age < ENOUGH.recentMonths) record.recent += count;
  }
  return record;
}

/** True while the payment record is too thin for more than a first guess. */
export function isProvisional(state: State): boolean {
  const { obligations, months, recent } = recordOf(state);
  return obligations < ENOUGH.obligations || months < ENOUGH.months || recent === 0;
}

/** What a score still lacks. The first three make it provisional, the others leave drivers at their neutral level. */
export function missingIn(state: State): Missing[] {
  const { obligations, months, recent } = recordOf(state);
  const missing: Missing[] = [];
  if (obligations < ENOUGH.obligations) missing.push('payments');
  if (months < ENOUGH.months) missing.push('months');
  if (recent === 0) missing.push('recent-payments');
  if (!lately((age) => purchasesOf(state, age) > 0)) missing.push('purchases');
  if (incomeOf(state, 0, ENOUGH.recentMonths) === 0) missing.push('income');
  if (itemsStanding(state, 1) === 0) missing.push('identity');
  if (!hasLimit(state)) missing.push('limits');
  return missing;
}

function lately(holds: (age: number) => boolean): boolean {
  for (let age = 0; age < ENOUGH.recentMonths; age++) if (holds(age)) return true;
  return false;
}

function hasLimit(state: State): boolean {
  for (const limit of state.accounts.limit) if (limit >= 0) return true;
  return false;
}
