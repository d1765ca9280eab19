import { meetAll } from '../add.ts';
import { MODEST } from '../model.ts';
import { scoreAfterOnTime } from '../paid-on-time.ts';
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
    change: (state) => (recordOf(state).obligations === 0 ? null : { months: HALF_YEAR }),
    scoreLater: (state, scale) => scoreAfterOnTime(state, HALF_YEAR, scale),
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

/** At least `amount` met on time in the month `age` months ago. */
function keep(state: State, age: number, amount: number): void {
  const place = cellAgo(state, Column.kept, age);
  if (state.columns[place]! < amount) state.columns[place] = amount;
}
