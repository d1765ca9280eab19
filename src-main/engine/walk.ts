import { dayFromNumber, dayNumber } from '#shared/domain/calendar.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { advanceTo } from './advance.ts';
import { mayMerge } from './applications.ts';
import { ledgerSteps } from './ledger-steps.ts';
import type { State } from './state.ts';
import { stateOf } from './state-on.ts';
import { take } from './steps.ts';

/**
 * Visits the state of a ledger on each of these days (ascending), in one pass: from day to day only what is new is
 * added. Where a record changes what earlier ones mean (a resolved dispute, a reported lateness of a bill, an account
 * that turns out to be a bank account, a request for credit that is one with an earlier one), the pass starts afresh on that record's day, so every state is what `stateOn`
 * gives. The visitor must not keep the state.
 */
export function walk(ledger: Ledger, days: readonly number[], visit: (state: State, day: number) => void): void {
  if (days.length === 0) return;
  const turns = turnsIn(ledger, days[0]!, days.at(-1)!);
  let next = 0;
  for (const end of [...turns, days.at(-1)! + 1]) {
    const own: number[] = [];
    while (next < days.length && days[next]! < end) own.push(days[next++]!);
    if (own.length > 0) stretch(ledger, own, visit);
  }
}

/** A stretch of days on which the past keeps its meaning. */
function stretch(ledger: Ledger, days: readonly number[], visit: (state: State, day: number) => void): void {
  const first = days[0]!;
  const read = ledgerSteps(ledger, dayFromNumber(days.at(-1)!), dayFromNumber(first));
  const state = stateOf(read, first);
  const later = read.steps.filter((step) => step.day > first);
  later.sort((one, other) => one.day - other.day || one.rank - other.rank);
  let next = 0;
  for (const day of days) {
    advanceTo(state, day);
    for (; next < later.length && later[next]!.day <= day; next++) take(state, later[next]!);
    visit(state, day);
  }
}

/** Days after `from` on which earlier records change their meaning, ascending. */
function turnsIn(ledger: Ledger, from: number, to: number): number[] {
  const days = new Set<number>();
  for (const record of ledger.records) {
    const turns =
      (record.kind === 'dispute' && record.outcome === 'resolved') ||
      (record.kind === 'delinquency' && record.bill !== undefined) ||
      (record.kind === 'account' && record.type === 'bank') ||
      (record.kind === 'application' && mayMerge(record));
    if (turns) days.add(dayNumber(record.day));
  }
  return [...days].filter((day) => day > from && day <= to).sort((one, other) => one - other);
}
