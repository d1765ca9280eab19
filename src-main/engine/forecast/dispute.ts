import { type Day, dayNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { sum } from '../advance.ts';
import type { Scale } from '../scale.ts';
import { scoreState } from '../score-state.ts';
import { Column, cell, MONTHS, type State } from '../state.ts';
import { stateOn } from '../state-on.ts';
import type { Baseline } from './baseline.ts';
import { type CardStart, cardStarts } from './card-start.ts';
import type { Course } from './course.ts';
import { placesOf, startWide } from './places.ts';
import { dayStillOf } from './steps/step.ts';

/** Disputes are settled on this day of their month. */
const DAY = 20;

/**
 * A lateness that a dispute takes out on the way. The future starts without it; on the reviews before the dispute's
 * day it is laid over the state, cell by cell, and taken off again. What it adds to a month adds up, and a month's
 * severity is the worst of all, so the score is to the point what it would be had the lateness been there.
 */
export interface Overlay {
  about: string;
  /** The day number on which it goes. */
  until: number;
  cells: { column: number; month: number; value: number; worst: boolean }[];
}

/** Where a future with disputes starts: as if the latenesses were gone already. */
export interface Start {
  state: State;
  openPlaces: Int32Array;
  cardStarts: CardStart[];
  overlays: Overlay[];
}

/** Lays out the start of a course with disputes; a course without any starts as the person stands. */
export function startOf(ledger: Ledger, day: Day, baseline: Baseline, course: Course, own: Start): Start {
  if (course.disputes.length === 0) return own;
  const all = course.disputes.map(({ about }) => about);
  const without = stateOn(forgiving(ledger, day, all), day);
  const places = placesOf(without);
  const overlays = course.disputes.map(({ about, month }) => {
    const others = all.filter((each) => each !== about);
    const standing = stateOn(forgiving(ledger, day, others), day).state;
    const until = dayStillOf(baseline, month, DAY);
    return { about, until, cells: differences(without.state, standing) };
  });
  return {
    state: startWide(without.state),
    openPlaces: Int32Array.from(baseline.open, ({ bill }) => places.get(bill.id) ?? -1),
    cardStarts: cardStarts(ledger, day, baseline, places),
    overlays,
  };
}

/** The score of a state with what is still laid over it. */
export function scoreUnder(overlays: readonly Overlay[], state: State, scale: Scale): number {
  const before: number[] = [];
  for (const { until, cells } of overlays) {
    if (until <= state.day) continue;
    for (const { column, month, value, worst } of cells) {
      if (month <= state.month - MONTHS) continue;
      const place = cell(column, month);
      const held = state.columns[place]!;
      before.push(place, held);
      state.columns[place] = worst ? Math.max(held, value) : sum(held, value);
    }
  }
  const score = scoreState(state, scale);
  for (let at = before.length - 2; at >= 0; at -= 2) state.columns[before[at]!] = before[at + 1]!;
  return score;
}

function forgiving(ledger: Ledger, day: Day, about: readonly string[]): Ledger {
  const disputes = about.map((id) => {
    return { id: `dispute of ${id}`, kind: 'dispute' as const, day, about: id, outcome: 'resolved' as const };
  });
  return { ...ledger, records: [...ledger.records, ...disputes] };
}

function differences(without: State, standing: State): Overlay['cells'] {
  const cells: Overlay['cells'] = [];
  for (let month = standing.month; month > standing.month - MONTHS; month--) {
    for (const column of Object.values(Column)) {
      const held = without.columns[cell(column, month)]!;
      const there = standing.columns[cell(column, month)]!;
      if (held === there) continue;
      const worst = column === Column.severity;
      cells.push({ column, month, value: worst ? there : there - held, worst });
    }
  }
  return cells;
}

/** Latenesses that are over and that nobody has taken out yet, the worst first: what a dispute can be about. */
export function disputableIn(
  past: readonly { id: string; due: number; daysLate: number; met: boolean }[],
  day: Day,
): string[] {
  const today = dayNumber(day);
  return past
    .filter((due) => due.met && due.daysLate > 0 && due.due < today)
    .sort((one, other) => other.daysLate - one.daysLate || other.due - one.due || (one.id < other.id ? -1 : 1))
    .map((due) => due.id);
}
