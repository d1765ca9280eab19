import type { Baseline } from '../baseline.ts';
import type { Card } from '../measure/cards.ts';
import { dayOf, STEP, type Step } from './step.ts';

/** One statement to come. */
export interface StatementAhead {
  card: number;
  /** How many came before it in the forecast. */
  ordinal: number;
  month: number;
  day: number;
  /** Day of the statement after it. */
  next: number;
  due: number;
  /** Day it is paid when paid on time: before the next statement. */
  onTime: number;
}

/** A statement comes no sooner than so many days after the last. */
const LEAST_DAYS_APART = 20;

/** The statements of the months ahead, a month apart, card by card. */
export function statementsToCome(baseline: Baseline, months: number): StatementAhead[] {
  return baseline.cards.flatMap((card, index) => {
    if (!card.billed) return [];
    const after = Math.max(card.last + LEAST_DAYS_APART, baseline.today);
    const all = Array.from({ length: months }, (_, month) => month).filter((month) => {
      const day = dayOf(baseline, month, card.dayOfMonth);
      return day > after && day < card.closed;
    });
    return all
      .filter((_, ordinal) => card.limit > 0 || balanceWithoutLimit(card, ordinal) > 0)
      .map((month, ordinal) => {
        const day = dayOf(baseline, month, card.dayOfMonth);
        const next = dayOf(baseline, month + 1, card.dayOfMonth);
        const due = day + card.daysToPay;
        const onTime = Math.max(day, Math.min(due - baseline.cardEarly[index]!, next - 1));
        return { card: index, ordinal, month, day, next, due, onTime };
      });
  });
}

/** A loan's balance falls as it did, until nothing is owed. */
export function balanceWithoutLimit(card: Card, ordinal: number): number {
  return Math.max(0, card.balance - card.decline * (ordinal + 1));
}

export function statementsAhead(baseline: Baseline, months: number): Step[] {
  return statementsToCome(baseline, months).map(({ day, month }, index) => ({
    kind: STEP.statement,
    day,
    month,
    index,
  }));
}
