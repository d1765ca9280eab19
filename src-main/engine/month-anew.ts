import { review } from './advance.ts';
import { monthOfDay } from './calendar.ts';
import type { Due } from './dues/due.ts';
import { removeOpen } from './open-obligations.ts';
import { Column, cell, MONTHS, type State } from './state.ts';
import { type Step, stepsOfDue, take } from './steps.ts';

const OF_DUES = [Column.kept, Column.late, Column.obligations, Column.severity] as const;

/**
 * Reads the dues of one month again into a state: they alone make that month's figures of what was paid on time and
 * late. `places` are the month's dues, `dues` all of them (an open obligation's tag is its place).
 */
export function readMonthAnew(state: State, dues: readonly Due[], places: readonly number[], month: number): void {
  if (month > state.month - MONTHS && month <= state.month) {
    for (const column of OF_DUES) state.columns[cell(column, month)] = 0;
  }
  for (let index = state.open.count - 1; index >= 0; index--) {
    if (monthOfDay(state.open.due[index]!) === month) removeOpen(state.open, index);
  }
  const steps: Step[] = [];
  for (const place of places) stepsOfDue(dues[place]!, place, steps);
  for (const step of steps) if (step.day <= state.day) take(state, step);
  review(state);
}
