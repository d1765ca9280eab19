import type { Currency } from '#shared/domain/currency.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Recurrence } from '#shared/domain/record.ts';
import { findAmount } from './find-amount.ts';
import { findDays } from './find-days.ts';
import { findRecurrence } from './find-recurrence.ts';
import { findVerbs, type Verb } from './find-verbs.ts';
import { namesIncome } from './keywords.ts';
import { payeeOf } from './payee.ts';
import { plainFigures } from './plain-figures.ts';
import { plainLine } from './take.ts';

/** A line taken apart, before anyone asks what kind of record it is. */
export interface Reading {
  /** The whole line, as it was typed. */
  said: string;
  payee: string;
  amount: Money | null;
  verbs: Set<Verb>;
  recurrence: Recurrence | null;
  /** The day something is due; null when the line names none. */
  due: Day | null;
  /** The day on which it occurred: the one named, or today. */
  day: Day;
  /** True when a day is named that is not on the calendar. */
  impossibleDay: boolean;
}

/** Takes a line apart: recurrence, days, verbs and amount leave in turn, and what is left is the payee. */
export function read(text: string, currency: Currency, today: Day): Reading {
  const recurring = findRecurrence(plainLine(text));
  const said = findVerbs(recurring.rest).verbs;
  const owed = said.has('due') || said.has('bill') || recurring.recurrence !== null;
  const ahead = owed && !said.has('paid') && !namesIncome(recurring.rest);
  const dated = findDays(recurring.rest, today, ahead ? 'due' : 'plain');
  const acted = findVerbs(dated.rest);
  const priced = findAmount(plainFigures(acted.rest), currency);
  const due = dated.days.find((found) => found.role === 'due');
  const done = dated.days.find((found) => found.role !== 'due');
  if (done?.role === 'paid' && !acted.verbs.has('repay')) acted.verbs.add('paid');
  if (due) acted.verbs.add('due');
  return {
    said: text,
    payee: payeeOf(priced.rest),
    amount: priced.amount,
    verbs: acted.verbs,
    recurrence: recurring.recurrence,
    due: due?.day ?? null,
    day: done?.day ?? today,
    impossibleDay: dated.days.some((found) => found.day === null),
  };
}
