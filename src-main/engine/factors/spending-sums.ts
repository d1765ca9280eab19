import { APPLICATIONS, ESSENTIAL } from '../model.ts';
import { Column, cellAgo, type State } from '../state.ts';

/** Purchases of the month `age` months ago, net of what came back; whether they were essential makes no difference here. */
export function purchasesOf(state: State, age: number): number {
  const columns = state.columns;
  const bought = columns[cellAgo(state, Column.essential, age)]! + columns[cellAgo(state, Column.other, age)]!;
  const net =
    bought - columns[cellAgo(state, Column.essentialBack, age)]! - columns[cellAgo(state, Column.otherBack, age)]!;
  return net > 0 ? net : 0;
}

/** Purchases of one kind (`Column.essential` or `Column.other`) in the months that count, net of what came back. */
export function kindOf(state: State, column: number): number {
  let bought = 0;
  for (let age = 0; age < ESSENTIAL.window; age++) {
    const net = state.columns[cellAgo(state, column, age)]! - state.columns[cellAgo(state, column + 2, age)]!;
    if (net > 0) bought += net;
  }
  return bought;
}

/** Income of whole months `from`–`to` ago, and how many of them have any. */
export function incomeOf(state: State, from: number, to: number): number {
  let income = 0;
  for (let age = from; age <= to; age++) income += state.columns[cellAgo(state, Column.income, age)]!;
  return income;
}

/** What the month `age` months ago moved: purchases, or a card's new charges where those say more. */
export function activityOf(state: State, age: number): number {
  const purchases = purchasesOf(state, age);
  const charges = state.columns[cellAgo(state, Column.charges, age)]!;
  return purchases > charges ? purchases : charges;
}

/** Requests for new credit in the last twelve months. */
export function applicationsOf(state: State): number {
  let count = 0;
  for (let age = 0; age < APPLICATIONS.months; age++) count += state.columns[cellAgo(state, Column.applications, age)]!;
  return count;
}
