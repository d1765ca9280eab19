import { NEVER } from '../../state.ts';
import type { Course } from '../course.ts';
import { PURPOSE, share } from '../dice.ts';
import { dayOf } from '../steps/step.ts';
import { lateness } from './bills.ts';
import { meetOpen } from './meet-open.ts';
import type { Traveller } from './traveller.ts';

/** Bills open at the start are told from later ones by an index beyond theirs. */
const OPEN_DUES = 800;
const MOST_OPEN = 100;

/**
 * Decides when the bills that are open today get paid. Those still to fall due are met like any other; those overdue
 * are paid some time, or never within sight; clearing what is overdue pays them at the start of its month at the latest.
 */
export function payOpenBills(who: Traveller, course: Course): void {
  const { baseline } = who.prepared.person;
  const { openPlaces } = who.start;
  for (let index = 0; index < baseline.open.length; index++) {
    const { bill, due } = baseline.open[index]!;
    const paid = paidOn(who, course, index);
    meetOpen(who.state, openPlaces[index]!, due, bill.amount, paid);
    if (paid !== NEVER) who.recorder?.openBill(index, paid);
  }
}

function paidOn(who: Traveller, course: Course, index: number): number {
  const { baseline, clearance, openSeries } = who.prepared.person;
  const { due } = baseline.open[index]!;
  const die = OPEN_DUES + (index % MOST_OPEN);
  if (due >= baseline.today) {
    const series = openSeries[index]!;
    const place = series < 0 ? baseline.punctuality.pooled : baseline.seriesOnTime[series]!;
    const month = who.prepared.openMonths[index]!;
    const certain = series < 0 ? 0 : course.lateDays[series * course.months + month]!;
    const automatic = series >= 0 && course.automatic[series * course.months + month] === 1;
    const late = certain > 0 ? certain : automatic ? 0 : lateness(who, course, month, place, die);
    const early = series < 0 ? 0 : baseline.seriesEarly[series]!;
    return late > 0 ? due + late : Math.max(Math.min(baseline.today + 1, due), due - early);
  }
  const waits = clearance[index]!;
  const wait = waits[Math.floor(share(who.key, 0, PURPOSE.clearance, die) * waits.length)]!;
  return clearedBy(who, course, wait === NEVER ? NEVER : baseline.today + wait);
}

/** The day something overdue is paid at the latest when all of it is cleared. */
export function clearedBy(who: Traveller, course: Course, paid: number): number {
  if (course.clearance >= course.months) return paid;
  const { baseline } = who.prepared.person;
  return Math.min(paid, Math.max(baseline.today + 1, dayOf(baseline, course.clearance, 1)));
}
