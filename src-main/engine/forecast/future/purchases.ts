import { addPurchase } from '../../add.ts';
import type { Course } from '../course.ts';
import { PURPOSE, share } from '../dice.ts';
import { within } from '../range.ts';
import type { Traveller } from './traveller.ts';

/** The first part of a month's purchases is this fraction of them, rounded down. */
const EARLY_PART = 5;

/**
 * The usual purchases of a month: the size and the mix of one of the person's own months, moved to the level of this
 * future. A lower non-essential share moves purchases to essentials and leaves the total as it is.
 */
export function buyUsual(who: Traveller, course: Course, month: number, day: number, early: boolean): void {
  const { spending, month: now } = who.prepared.person.baseline;
  const drawn = Math.floor(share(who.key, month, PURPOSE.spending) * spending.totals.length);
  const season = spending.season[(((now + month) % 12) + 12) % 12]!;
  const total = Math.round(
    spending.totals[drawn]! * season * who.spending * who.spendingBy[month]! * course.spending[month]!,
  );
  const mix = spending.shares[drawn]! + who.nonEssential + who.mixBy[month]! - spending.share;
  const nonEssential = Math.round(total * within(course.nonEssential, month, mix < 0 ? 0 : mix > 1 ? 1 : mix));
  const left = month === 0 && !early ? who.prepared.leftOfMonth : 1;
  buy(who, day, part(total, early, left) - part(nonEssential, early, left), true);
  buy(who, day, part(nonEssential, early, left), false);
}

export function buyExtra(who: Traveller, course: Course, month: number, day: number): void {
  buy(who, day, course.extraEssential[month]!, true);
  buy(who, day, course.extraNonEssential[month]!, false);
}

function part(amount: number, early: boolean, left: number): number {
  const first = Math.floor(amount / EARLY_PART);
  return early ? first : Math.floor((amount - first) * left);
}

function buy(who: Traveller, day: number, amount: number, essential: boolean): void {
  if (amount <= 0) return;
  addPurchase(who.state, day, amount, essential, -1);
  who.recorder?.purchase(day, amount, essential);
}
