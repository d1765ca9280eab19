import { addObligation } from '../../add.ts';
import type { Course } from '../course.ts';
import { PURPOSE, share } from '../dice.ts';
import type { Itinerary } from '../itinerary.ts';
import { within } from '../range.ts';
import { shifted } from './shifted.ts';
import type { Traveller } from './traveller.ts';

/** How late a due is met in this future, in days; 0 for on time. `place` is the on-time share of who it is owed to. */
export function lateness(who: Traveller, course: Course, month: number, place: number, index: number): number {
  const { punctuality } = who.prepared.person.baseline;
  const level = within(course.onTime, month, who.onTime);
  const onTime = shifted(place, punctuality.pooled, level);
  // A bad month is bad for many dues at once; the dice are the same for every level, so a better level never costs.
  const badMonth = who.monthLate[month]! >= onTime;
  const badByItself = share(who.key, month, PURPOSE.obligationLate, index) >= onTime;
  if (!badMonth && !badByItself) return 0;
  const alike = share(who.key, month, PURPOSE.together, index) < punctuality.together;
  if (!(alike ? badMonth : badByItself)) return 0;
  const { lateDays } = punctuality;
  return lateDays[Math.floor(share(who.key, month, PURPOSE.obligationDays, index) * lateDays.length)]!;
}

/** Instalments of loans taken on the way are told from other dues by an index beyond theirs. */
const INSTALMENTS = 700;
const MOST_LOANS = 100;

/** An instalment of a loan taken on the way: met on its due day, or late as any due. */
export function takeInstalment(who: Traveller, { course, instalments }: Itinerary, index: number): void {
  const { loan, month, due, amount } = instalments[index]!;
  const place = who.prepared.person.baseline.punctuality.pooled;
  const paid = due + lateness(who, course, month, place, INSTALMENTS + (loan % MOST_LOANS));
  addObligation(who.state, due, paid, amount, amount);
  who.recorder?.instalment(due, paid, amount);
}

/** A bill to come, and how it is met. */
export function takeBill(who: Traveller, course: Course, index: number, month: number): void {
  const bill = who.prepared.bills[index]!;
  if (month >= course.endedFrom[bill.series]!) return;
  const place = who.prepared.person.baseline.seriesOnTime[bill.series]!;
  const certain = course.lateDays[bill.series * course.months + month]!;
  const automatic = course.automatic[bill.series * course.months + month] === 1;
  const late = certain > 0 ? certain : automatic ? 0 : lateness(who, course, month, place, index);
  const paid = late > 0 ? bill.due + late : bill.onTime;
  const { amounts } = who.prepared.person.baseline.series[bill.series]!;
  const drawn =
    amounts.length === 1 ? 0 : Math.floor(share(who.key, month, PURPOSE.billAmount, index) * amounts.length);
  const amount = amounts[drawn]!;
  if (amount === 0) return;
  const onTop = course.onTop[bill.series * course.months + month]!;
  addObligation(who.state, bill.due, paid, amount, amount + onTop);
  who.recorder?.bill(index, paid, amount, onTop);
}
