import { addObligation, addStatement, setLimit } from '../../add.ts';
import type { Course } from '../course.ts';
import { PURPOSE, share } from '../dice.ts';
import { MOST_OPENED } from '../happenings/card-opened.ts';
import type { Card } from '../measure/cards.ts';
import { GIVEN_UP } from '../measure/punctuality.ts';
import { balanceWithoutLimit, type StatementAhead } from '../steps/statements-ahead.ts';
import { lateness } from './bills.ts';
import { noteLate, outstanding } from './late-repayments.ts';
import { willRepay } from './repay.ts';
import type { Traveller } from './traveller.ts';

/** Dues of cards are told from dues of bills by an index beyond theirs. */
const CARD_DUES = 900;
/** What is paid to a card goes to its oldest due: while it is used nothing on it is given up, it is two months late. */
const CARD_GIVEN_UP = 60;

export function changeLimit(who: Traveller, course: Course, index: number, month: number, day: number): void {
  const card = who.prepared.person.baseline.cards[index]!;
  const limit = Math.round(card.limit * course.limits[month]!);
  setLimit(who.state, who.prepared.person.cardAccounts[index]!, limit);
  who.recorder?.limit(index, day, limit);
}

/** A card opened on the way stands behind those of the ledger. */
export function openCard(who: Traveller, course: Course, index: number, day: number): void {
  const { limit } = course.opened[index]!;
  setLimit(who.state, who.state.accounts.count - MOST_OPENED + index, limit);
  who.recorder?.open(index, day, limit);
}

export function closeCard(who: Traveller, index: number, day: number): void {
  setLimit(who.state, who.prepared.person.cardAccounts[index]!, -1);
  who.recorder?.close(index, day);
}

/**
 * A card's statement, and how its due is met. New charges, the minimum due and what is paid stay the person's own
 * whatever the balance: a habit of using less of the limit means paying in between, not less evidence of paying.
 */
export function takeStatement(who: Traveller, course: Course, index: number): void {
  const { person, statements } = who.prepared;
  const statement = statements[index]!;
  const { card: of, day, month, due, ordinal } = statement;
  if (month >= course.closedFrom[of]!) return;
  const card = person.baseline.cards[of]!;
  if (card.limit === 0 && stillOwed(course, card, of, month, ordinal) === 0) return;
  const account = person.cardAccounts[of]!;
  const waiting = outstanding(who, of, day);
  const refilled = course.refilled[month]!;
  const repaid = course.useLeft[month]! < refilled ? course.useLeft[month]! : refilled;
  const held = course.cardUse.most[month]!;
  const balance =
    balanceOn(who, course, statement, held < repaid ? held : repaid, course.cardUse.least[month]!) + waiting;
  const { charges, minimumDue } = card;
  const charged = charges[Math.floor(share(who.key, month, PURPOSE.charges, of) * charges.length)]!;
  const { credit, already } = person.cardStarts[of]!;
  const before = ordinal < already.length ? already[ordinal]! : 0;
  addStatement(who.state, account, day, balance, charged, creditOf(credit, ordinal, minimumDue));
  who.recorder?.statement(of, day, balance, charged, minimumDue, due);
  if (before >= minimumDue) {
    if (minimumDue > 0) addObligation(who.state, due, day, minimumDue, before);
    return;
  }
  const drawn = paymentDay(who, course, statement);
  const paid = drawn > who.lastPay[of]! ? drawn : who.lastPay[of]!;
  const left = minimumDue - before;
  // Once the next statement is out, or another payment comes that day, what is beyond the due would go elsewhere.
  const alone = paid < statement.next && paid > who.lastPay[of]!;
  const wanted = course.repaid[month]!;
  const part = wanted > 0 ? Math.floor(wanted * (balanceOn(who, course, statement, repaid) + waiting)) : 0;
  const own = usualRepayment(who, of, month);
  const usual = part > own ? part : own;
  const whole =
    course.paysAll[of * course.months + month] === 1 ? balanceOn(who, course, statement, refilled) + waiting : 0;
  const wished = whole > usual ? whole : usual + course.cardOnTop[of * course.months + month]!;
  const amount = alone && wished > left ? wished : left;
  addObligation(who.state, due, paid, minimumDue, before + amount);
  who.lastPay[of] = paid;
  if (paid >= statement.next) noteLate(who, of, paid, amount);
  willRepay(who, account, paid, amount);
  who.recorder?.repayment(of, paid, amount);
}

/** Payments that waited for a statement. One that asks for nothing leaves them to the next, so they then wait on and on. */
function creditOf(credit: Float64Array, ordinal: number, minimumDue: number): number {
  if (ordinal < credit.length) return credit[ordinal]!;
  return minimumDue === 0 && credit.length > 0 ? credit[credit.length - 1]! : 0;
}

/** What is paid on a statement, apart from habits: the person's share of the balance it would have without them. */
function usualRepayment(who: Traveller, index: number, month: number): number {
  const card = who.prepared.person.baseline.cards[index]!;
  if (card.limit === 0) return card.repayment;
  return Math.round(card.repaid * who.useBy[index * who.prepared.months + month]! * card.unit);
}

/** The day a statement is paid on, as far as it decides that itself: payments keep the order of the statements. */
export function paymentDay(who: Traveller, course: Course, { card, month, due, onTime }: StatementAhead): number {
  const certain = course.cardLateDays[month]!;
  if (course.paysAll[card * course.months + month] === 1 && certain === 0) return onTime;
  const late =
    certain > 0
      ? certain
      : lateness(who, course, month, who.prepared.person.baseline.cardOnTime[card]!, CARD_DUES + card);
  return late > 0 ? due + (late < GIVEN_UP ? late : CARD_GIVEN_UP) : onTime;
}

/**
 * A statement's balance: a use the person has shown, moved to the level of this future, and all cards with limits
 * brought to a use of `least` to `most` together. Without a limit it falls as a loan does. What is paid goes by the
 * balance that no habit of card use has moved: where one lowers it, the rest was paid in between.
 */
function balanceOn(
  who: Traveller,
  course: Course,
  { card: index, month, ordinal }: StatementAhead,
  most: number,
  least = 0,
): number {
  const { cards } = who.prepared.person.baseline;
  const card = cards[index]!;
  if (card.limit === 0) return stillOwed(course, card, index, month, ordinal);
  if (course.maxedOut[month] === 1) return Math.round(card.limit * course.limits[month]!);
  let limits = 0;
  let owed = 0;
  for (let other = 0; other < cards.length; other++) {
    const { limit, billed } = cards[other]!;
    if (limit === 0 || !billed) continue;
    limits += limit;
    owed += who.useBy[other * who.prepared.months + month]! * limit;
  }
  const own = who.useBy[index * who.prepared.months + month]! * card.limit;
  const raised = course.limits[month]!;
  const used = owed / (limits * raised);
  if (used > most) return Math.round((own * most) / used);
  const floor = least < 1 ? least : 1;
  if (used >= floor) return Math.round(own);
  const limit = card.limit * raised;
  const room = own < limit ? limit - own : 0;
  return Math.round(own + (room * (floor - used)) / (1 - used));
}

/** A loan's balance, less what was paid beyond its own way. */
function stillOwed(course: Course, card: Card, index: number, month: number, ordinal: number): number {
  const left = balanceWithoutLimit(card, ordinal) - course.paidDown[index * course.months + month]!;
  return left > 0 ? left : 0;
}
