import { addTo, review, stillOpen, sum } from './advance.ts';
import { monthOfDay } from './calendar.ts';
import { growOpen, removeOpen } from './open-obligations.ts';
import { Column, NEVER, type State } from './state.ts';

/**
 * What can happen to a person, one function a kind of event. They are how a ledger becomes a state and how the
 * simulator lives a month: bring the state to the day with `advanceTo`, then add what happened up to that day.
 * An event dated after the state's day must wait; only an obligation may name a later day on which it will be met,
 * because it is not looked at before. None of them allocates (`addObligation` may, when its list grows).
 */

/**
 * A bill, an instalment or a card's minimum payment.
 * @param due  day number it is due
 * @param met  day number on which payments reach it (or will), `NEVER` when they do not
 * @param owed its amount, in minor units
 * @param paid what was paid on it by the day it was met; 0 while unknown or never
 * @param reported lateness somebody reported, in days; 0 without a report
 * @param most lateness beyond which it does not grow
 * @param tag  kept with it while it is open, to find it again
 */
export function addObligation(
  state: State,
  due: number,
  met: number,
  owed: number,
  paid: number,
  reported = 0,
  most: number = NEVER,
  tag = -1,
): void {
  growOpen(state.open);
  const open = state.open;
  const index = open.count++;
  open.due[index] = due;
  open.met[index] = met;
  open.owed[index] = owed;
  open.paid[index] = paid;
  open.reported[index] = reported;
  open.most[index] = most;
  open.counted[index] = 0;
  open.tag[index] = tag;
  if (!stillOpen(state, index)) removeOpen(state.open, index);
}

/** Says of many obligations on which day each is met, in full: the list is looked at once. */
export function meetAll(state: State, indexes: readonly number[], dayOf: (index: number) => number): void {
  const open = state.open;
  for (const index of indexes) {
    open.met[index] = dayOf(index);
    open.paid[index] = open.owed[index]!;
  }
  review(state);
}

/**
 * A further payment on an obligation that was met on time. Until the month it is due in begins it counts early, as the
 * obligation itself does: an entry of its own in the list, which owes nothing.
 */
export function addKept(state: State, due: number, amount: number): void {
  if (monthOfDay(due) > state.month) addObligation(state, due, state.day, 0, amount);
  else addTo(state, Column.kept, monthOfDay(due), amount);
}

/** A purchase. `account` is the index of the account it is owed on, −1 where it is paid at once. */
export function addPurchase(state: State, day: number, amount: number, essential: boolean, account: number): void {
  addTo(state, essential ? Column.essential : Column.other, monthOfDay(day), amount);
  const accounts = state.accounts;
  if (account >= 0 && day > accounts.statement[account]!)
    accounts.charged[account] = sum(accounts.charged[account]!, amount);
}

/** Money that came back: it nets the purchases of `purchased`'s month, and what is owed on the account from `day` on. */
export function addRefund(
  state: State,
  day: number,
  purchased: number,
  amount: number,
  essential: boolean,
  account: number,
): void {
  addTo(state, essential ? Column.essentialBack : Column.otherBack, monthOfDay(purchased), amount);
  addRepayment(state, account, day, amount);
}

/** A payment to an account lowers what is owed on it today; which obligation it meets is said by `addObligation`. */
export function addRepayment(state: State, account: number, day: number, amount: number): void {
  const accounts = state.accounts;
  if (account >= 0 && day >= accounts.statement[account]!)
    accounts.returned[account] = sum(accounts.returned[account]!, amount);
}

/**
 * A statement: what is owed now starts from its balance. Statements come in the order of their days, and on one day
 * before payments and purchases. The minimum due is an obligation of its own (`addObligation`).
 * @param credit payments before this day that no earlier statement needed; they lower what is owed after it
 */
export function addStatement(
  state: State,
  account: number,
  day: number,
  balance: number,
  newCharges: number,
  credit = 0,
): void {
  const accounts = state.accounts;
  accounts.statement[account] = day;
  accounts.balance[account] = balance;
  accounts.charged[account] = 0;
  accounts.returned[account] = credit;
  const month = monthOfDay(day);
  addTo(state, Column.charges, month, newCharges);
  const limit = accounts.limit[account]!;
  if (limit < 0) return;
  addTo(state, Column.balance, month, balance > 0 ? balance : 0);
  addTo(state, Column.limit, month, limit);
}

/**
 * A limit from this day on; −1 takes it away (a closed account). A limit of nothing is none: there is no share of it
 * that could be in use, and owing a little on it must not be worth more than owing nothing.
 */
export function setLimit(state: State, account: number, limit: number): void {
  state.accounts.limit[account] = limit > 0 ? limit : -1;
}

export function addIncome(state: State, day: number, amount: number): void {
  addTo(state, Column.income, monthOfDay(day), amount);
}

/** A request for new credit. */
export function addApplication(state: State, day: number): void {
  addTo(state, Column.applications, monthOfDay(day), 1);
}

/** How an identity item stands (0 none, 1 stated, 2 self-checked) and when it was last reviewed. */
export function setIdentity(state: State, item: number, standing: 0 | 1 | 2, reviewed: number): void {
  state.itemState[item] = standing;
  state.itemReviewed[item] = reviewed;
}

/** How reliable a connection is, 1–5, and when that was last judged; 0 takes it away. */
export function setConnection(state: State, connection: number, reliability: number, reviewed: number): void {
  state.reliability[connection] = reliability;
  state.connectionReviewed[connection] = reviewed;
}
