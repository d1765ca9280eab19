import { owedOn } from '../factors/limit-use.ts';
import { incomeOf, purchasesOf } from '../factors/spending-sums.ts';
import { INCOME, MODEST } from '../model.ts';
import { Column, cellAgo, type State } from '../state.ts';
import { HALF_YEAR, type Suggestion } from './suggestion.ts';

export const SPENDING_SUGGESTIONS: readonly Suggestion[] = [
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
];

function lower(state: State, place: number, to: number): void {
  if (state.columns[place]! > to) state.columns[place] = to;
}
