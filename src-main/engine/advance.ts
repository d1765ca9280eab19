import { monthOfDay } from './calendar.ts';
import { severityOf } from './factors/severity.ts';
import { removeOpen } from './open-obligations.ts';
import { Column, cell, MONTHS, MOST, type State } from './state.ts';

/**
 * Moves the state forward to a day: months roll on, obligations fall due, grow later or turn out to be met. A day that
 * is not later changes nothing. Does not allocate.
 */
export function advanceTo(state: State, day: number): void {
  if (day <= state.day) return;
  state.day = day;
  const month = monthOfDay(day);
  if (month > state.month) rollTo(state, month);
  review(state);
}

/** Empties the slots of the months that begin. */
function rollTo(state: State, month: number): void {
  const columns = state.columns;
  if (month - state.month >= MONTHS) columns.fill(0);
  else {
    for (let begun = state.month + 1; begun <= month; begun++) {
      for (let index = cell(0, begun); index < columns.length; index += MONTHS) columns[index] = 0;
    }
  }
  state.month = month;
  state.slot = cell(0, month);
}

/** Looks at every open obligation as it stands today; those that can change no more leave the list. */
export function review(state: State): void {
  const open = state.open;
  state.overdue = 0;
  state.early = 0;
  for (let index = 0; index < open.count; ) {
    if (stillOpen(state, index)) index++;
    else removeOpen(state.open, index);
  }
}

/**
 * Counts one open obligation as it stands today, and tells whether it can still change.
 * - Met on time: it counts from the day it was met, in the month it is due; until that month comes, in this one.
 * - Not met on time: it counts as late from the day after it was due, with the lateness it has by now.
 */
export function stillOpen(state: State, index: number): boolean {
  const open = state.open;
  const due = open.due[index]!;
  const met = open.met[index]!;
  const reported = open.reported[index]!;
  if (met <= due && reported === 0) {
    if (met > state.day) return true;
    const month = monthOfDay(due);
    if (month > state.month) {
      state.early = sum(state.early, open.paid[index]!);
      return true;
    }
    addTo(state, Column.kept, month, open.paid[index]!);
    // What owes nothing is a further payment on another (`addKept`).
    if (open.owed[index]! > 0) addTo(state, Column.obligations, month, 1);
    return false;
  }
  if (due >= state.day) return true;
  const month = monthOfDay(due);
  const owed = open.owed[index]!;
  if (open.counted[index] === 0) {
    open.counted[index] = 1;
    addTo(state, Column.late, month, owed);
    addTo(state, Column.obligations, month, 1);
  }
  const days = Math.max(reported, Math.min(open.most[index]!, Math.min(met, state.day) - due));
  const severity = severityOf(days, owed, state.realBill);
  if (month > state.month - MONTHS) {
    const place = cell(Column.severity, month);
    if (severity > state.columns[place]!) state.columns[place] = severity;
  }
  if (met <= state.day) return false;
  if (severity > state.overdue) state.overdue = severity;
  return true;
}

/** Adds to a month's figure; months that are too old, or not begun, are left alone. */
export function addTo(state: State, column: number, month: number, amount: number): void {
  if (month <= state.month - MONTHS || month > state.month) return;
  const place = cell(column, month);
  state.columns[place] = sum(state.columns[place]!, amount);
}

/** A sum that stays an exact whole number whatever is added. */
export function sum(a: number, b: number): number {
  const both = a + b;
  return both < MOST ? both : MOST;
}
