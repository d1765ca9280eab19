import { meetAll } from '../add.ts';
import { MODEST } from '../model.ts';
import { Column, cellAgo, NEVER, type State } from '../state.ts';
import { recordOf } from './missing.ts';
import { HALF_YEAR, type Suggestion } from './suggestion.ts';

export const PAYMENT_SUGGESTIONS: readonly Suggestion[] = [
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
