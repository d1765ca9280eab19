import type { DriverId } from '#shared/domain/score.ts';
import type { AdviceCode, Facts } from '#shared/domain/score-codes.ts';
import { meetAll } from './add.ts';
import { itemsStanding } from './identity-levels.ts';
import { recordOf } from './missing.ts';
import { IDENTITY, INCOME, MODEST } from './model.ts';
import { incomeOf, owedOn, purchasesOf } from './spending-levels.ts';
import { Column, cellAgo, NEVER, type State } from './state.ts';

/** Something a person could do: it changes the state as if it were done, and tells its figures; null where it does not apply. */
export interface Suggestion {
  driver: DriverId;
  code: AdviceCode;
  /** From 1, a minute, to 5, many months. */
  effort: number;
  change(state: State, facts: Record<DriverId, Facts>): Facts | null;
}

const HALF_YEAR = 6;

export const SUGGESTIONS: readonly Suggestion[] = [
  {
    driver: 'payment.overdue',
    code: 'payment.clear-overdue',
    effort: 2,
    change(state) {
      const open = state.open;
      const overdue = [...open.due.subarray(0, open.count).keys()].filter((index) => open.due[index]! < state.day);
      const payable = overdue.filter((index) => open.most[index] === NEVER);
      meetAll(state, payable, () => state.day);
      return payable.length === 0 ? null : { count: payable.length };
    },
  },
  {
    driver: 'payment.on-time',
    code: 'payment.keep-paying',
    effort: 4,
    change(state) {
      const { obligations, months } = recordOf(state);
      if (obligations === 0) return null;
      // Six more months like the person's own, put where the record is thinnest: nothing else of the state ages.
      const usual = keptIn(state) / months;
      for (let age = 0; age < HALF_YEAR; age++) keep(state, age, usual);
      for (let age = months; age < months + HALF_YEAR && age < 60; age++) keep(state, age, usual);
      return { months: HALF_YEAR };
    },
  },
  {
    driver: 'payment.on-time',
    code: 'payment.record-bills',
    effort: 2,
    change(state) {
      if (recordOf(state).obligations > 0) return null;
      for (let age = 0; age < HALF_YEAR; age++) keep(state, age, state.realBill * MODEST.bills);
      return {};
    },
  },
  {
    driver: 'spending.limits',
    code: 'spending.lower-card-use',
    effort: 3,
    change(state, facts) {
      const { share, months } = facts['spending.limits'];
      const after = Math.max(MODEST.use, Math.floor(share! * 50) / 100);
      if (months === 0 || share! <= after) return null;
      for (let age = 0; age < HALF_YEAR; age++) {
        const limit = state.columns[cellAgo(state, Column.limit, age)]! * after;
        lower(state, cellAgo(state, Column.balance, age), limit);
      }
      const { count, limit, returned } = state.accounts;
      for (let account = 0; account < count; account++) {
        const over = limit[account]! < 0 ? 0 : owedOn(state, account) - limit[account]! * after;
        if (over > 0) returned[account] = returned[account]! + over;
      }
      return { before: share!, after };
    },
  },
  {
    driver: 'spending.essential',
    code: 'spending.fewer-extras',
    effort: 4,
    change(state, facts) {
      const { share, essential, other } = facts['spending.essential'];
      const after = Math.min(MODEST.essential, Math.ceil(share! * 100) / 100 + 0.1);
      if (essential! + other! === 0 || share! >= after) return null;
      const moved = (after * (essential! + other!) - essential!) / other!;
      for (let age = 0; age < HALF_YEAR; age++) {
        const from = cellAgo(state, Column.other, age);
        const part = Math.max(0, state.columns[from]! - state.columns[cellAgo(state, Column.otherBack, age)]!) * moved;
        state.columns[from] = state.columns[from]! - part;
        const to = cellAgo(state, Column.essential, age);
        state.columns[to] = state.columns[to]! + part;
      }
      return { before: share!, after };
    },
  },
  {
    driver: 'spending.income',
    code: 'spending.spend-less',
    effort: 4,
    change(state, facts) {
      const { share, income } = facts['spending.income'];
      const after = Math.max(INCOME.fullAt, Math.floor(share! * 100) / 100 - 0.1);
      if (income === 0 || share! <= after) return null;
      for (let age = 1; age <= 3; age++) {
        for (const column of [Column.essential, Column.other, Column.essentialBack, Column.otherBack]) {
          const place = cellAgo(state, column, age);
          state.columns[place] = (state.columns[place]! * after) / share!;
        }
      }
      return { before: share!, after };
    },
  },
  {
    driver: 'spending.income',
    code: 'spending.record-income',
    effort: 2,
    change(state) {
      if (incomeOf(state, 0, HALF_YEAR) > 0) return null;
      let spent = 0;
      for (let age = 1; age <= HALF_YEAR; age++) spent += purchasesOf(state, age) / HALF_YEAR;
      const usual = Math.max(spent * MODEST.incomeToPurchases, state.realBill);
      for (let age = 1; age <= HALF_YEAR; age++) state.columns[cellAgo(state, Column.income, age)] = usual;
      return {};
    },
  },
  {
    driver: 'spending.debt-burden',
    code: 'spending.pay-down-debt',
    effort: 5,
    change(state, facts) {
      const { share, owed } = facts['spending.debt-burden'];
      if (share === 0 || owed === 0) return null;
      const { count, returned } = state.accounts;
      for (let account = 0; account < count; account++)
        returned[account] = returned[account]! + owedOn(state, account) / 2;
      return { before: share!, after: share! / 2 };
    },
  },
  {
    driver: 'spending.applications',
    code: 'spending.no-applications',
    effort: 5,
    change(state, facts) {
      if (facts['spending.applications']['count'] === 0) return null;
      for (let age = 0; age < 12; age++) state.columns[cellAgo(state, Column.applications, age)] = 0;
      return { months: 12 };
    },
  },
  {
    driver: 'identity.completeness',
    code: 'identity.add-items',
    effort: 1,
    change(state) {
      const count = IDENTITY.items - itemsStanding(state, 1);
      if (count === 0) return null;
      for (let item = 0; item < IDENTITY.items; item++) {
        if (state.itemState[item] === 0) state.itemReviewed[item] = state.day;
        state.itemState[item] = Math.max(1, state.itemState[item]!);
      }
      return { count };
    },
  },
  {
    driver: 'identity.verified',
    code: 'identity.verify-items',
    effort: 2,
    change(state) {
      let count = 0;
      for (let item = 0; item < IDENTITY.items && itemsStanding(state, 2) < IDENTITY.verified; item++) {
        if (state.itemState[item] !== 1) continue;
        state.itemState[item] = 2;
        count++;
      }
      return count === 0 ? null : { count };
    },
  },
  {
    driver: 'identity.freshness',
    code: 'identity.review-items',
    effort: 1,
    change(state) {
      if (itemsStanding(state, 1) === 0) return null;
      state.itemReviewed.fill(state.day);
      return {};
    },
  },
  {
    driver: 'connections.freshness',
    code: 'connections.review',
    effort: 1,
    change(state, facts) {
      if (facts['connections.count']['count'] === 0) return null;
      state.connectionReviewed.fill(state.day);
      return {};
    },
  },
];

function keptIn(state: State): number {
  let kept = state.early;
  for (let age = 0; age < 60; age++) kept += state.columns[cellAgo(state, Column.kept, age)]!;
  return kept;
}

/** At least `amount` met on time in the month `age` months ago. */
function keep(state: State, age: number, amount: number): void {
  const place = cellAgo(state, Column.kept, age);
  if (state.columns[place]! < amount) state.columns[place] = amount;
}

function lower(state: State, place: number, to: number): void {
  if (state.columns[place]! > to) state.columns[place] = to;
}
