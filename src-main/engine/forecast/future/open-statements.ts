import { NEVER } from '../../state.ts';
import type { Course } from '../course.ts';
import { PURPOSE, share } from '../dice.ts';
import type { StatementAhead } from '../steps/statements-ahead.ts';
import { lateness } from './bills.ts';
import { paymentDay } from './cards.ts';
import { noteLate } from './late-repayments.ts';
import { meetOpen } from './meet-open.ts';
import { clearedBy } from './open-bills.ts';
import { willRepay } from './repay.ts';
import type { Traveller } from './traveller.ts';

/** Minimums open at the start are told from later dues by an index beyond theirs. */
const OPEN_MINIMUMS = 950;

/**
 * Decides when card minimums that are open today get paid: in the order of their statements, and at the latest with
 * the next statement's payment, since a payment to a card goes to its oldest due first.
 */
export function payOpenStatements(who: Traveller, course: Course): void {
  const { cardStarts } = who.start;
  for (let card = 0; card < cardStarts.length; card++) {
    const { open, openNewest } = cardStarts[card]!;
    if (open.length === 0) continue;
    const first = firstStatement(who, card);
    const latest = first === null ? NEVER : paymentDay(who, course, first);
    for (let index = 0; index < open.length; index++) {
      const { due, owed, left, place, waits } = open[index]!;
      const drawn = drawnDay(who, course, card, due, waits, index);
      const paid = Math.min(Math.max(drawn, who.lastPay[card]!), latest);
      // The newest one is paid as usual, unless the next statement is out or another payment comes that day.
      const newest = openNewest && index === open.length - 1 && paid > who.lastPay[card]!;
      const alone = newest && paid < (first === null ? NEVER : first.day);
      const usual = who.prepared.person.baseline.cards[card]!.repayment;
      const amount = alone && usual > left ? usual : left;
      meetOpen(who.state, place, due, owed, paid, owed - left + amount);
      if (paid === NEVER) break;
      who.lastPay[card] = paid;
      noteLate(who, card, paid, amount);
      willRepay(who, who.prepared.person.cardAccounts[card]!, paid, amount);
      who.recorder?.repayment(card, paid, amount);
    }
  }
}

function drawnDay(who: Traveller, course: Course, card: number, due: number, waits: Int32Array, index: number): number {
  const { baseline } = who.prepared.person;
  const die = OPEN_MINIMUMS + (card % 16) * 4 + (index % 4);
  if (due >= baseline.today) {
    const late = lateness(who, course, 0, baseline.cardOnTime[card]!, die);
    return late > 0 ? due + late : Math.max(Math.min(baseline.today + 1, due), due - baseline.cardEarly[card]!);
  }
  const wait = waits[Math.floor(share(who.key, 0, PURPOSE.clearance, die) * waits.length)]!;
  return clearedBy(who, course, wait === NEVER ? NEVER : baseline.today + wait);
}

function firstStatement(who: Traveller, card: number): StatementAhead | null {
  for (const statement of who.prepared.statements) if (statement.card === card) return statement;
  return null;
}
