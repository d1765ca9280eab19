import { monthOfDay } from '../calendar.ts';
import { type Due, daysLateOn, metOn } from '../dues/due.ts';
import { severityOf } from '../factors/severity.ts';
import { readMonthAnew } from '../month-anew.ts';
import { MONTHS } from '../state.ts';
import type { LedgerState } from '../state-on.ts';
import type { Trial } from './trial.ts';

/** Bills, minimums and reports: a late one against paying on time, a kept one against not having it. */
export function paymentTrials({ dues, state }: LedgerState): Trial[] {
  const trials: Trial[] = [];
  const months = new Map<number, number[]>();
  for (const [place, due] of dues.entries()) {
    const month = monthOfDay(due.due);
    const own = months.get(month);
    if (own) own.push(place);
    else months.set(month, [place]);
  }
  for (const [place, due] of dues.entries()) {
    const month = monthOfDay(due.due);
    if (month <= state.month - MONTHS || (due.owed === 0 && due.paid === 0)) continue;
    const met = metOn(due, state.day);
    const late = daysLateOn(due, state.day);
    if (late === 0 && (!met || due.met > due.due)) continue;
    const age = Math.max(0, state.month - month);
    const size = due.owed / (due.owed + state.realBill);
    trials.push({
      id: due.id,
      code: late > 0 ? (met ? 'late' : 'overdue') : 'kept',
      figure: late,
      weight: ((late > 0 ? 1 + 9 * severityOf(late, due.owed, state.realBill) : size) * 10) / (10 + age),
      without(copy) {
        const places = months.get(month)!;
        if (late === 0)
          readMonthAnew(
            copy,
            dues,
            places.filter((one) => one !== place),
            month,
          );
        else readMonthAnew(copy, withOnTime(dues, place), places, month);
      },
    });
  }
  return trials;
}

/** The dues with one of them paid the day it was due. A report without a bill goes. */
function withOnTime(dues: readonly Due[], place: number): Due[] {
  const changed = dues.slice();
  const due = dues[place]!;
  const none = due.kind === 'delinquency';
  changed[place] = { ...due, met: due.due, paid: none ? 0 : due.owed, owed: none ? 0 : due.owed, reported: 0 };
  return changed;
}
