import { addDays, type Day } from '#shared/domain/day.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import type { ReportDue } from '#shared/domain/report.ts';
import { occurrencesUntil } from './recurring-bills.ts';

type Bill = RecordOf<'bill'>;

const DAYS_AHEAD = 365;

/** A bill's place in its series, by its id; null for a bill that stands alone. */
export type PlaceOf = (id: string) => string | null;

/** Where each of these bills stands in its series. */
export function seriesIn(known: readonly Bill[]): PlaceOf {
  const bills = new Map(known.map((bill) => [bill.id, bill]));
  const followed = new Set(known.flatMap(({ follows }) => follows ?? []));
  return (id) => {
    const bill = bills.get(id);
    if (!bill || (!bill.recurrence && bill.follows === undefined && !followed.has(id))) return null;
    let [first, place] = [bill, 0];
    for (let before = first; before.follows !== undefined && place < bills.size; place++) {
      const earlier = bills.get(before.follows);
      if (!earlier) break;
      first = before = earlier;
    }
    return `${first.id} ${place}`;
  };
}

/** What the recurring ones of these bills will bring within a year of a day and is not among them yet, by due day. */
export function comingBills(known: readonly Bill[], day: Day, placeOf: PlaceOf): ReportDue[] {
  const places = new Map<string, string>();
  let made = 0;
  const coming = occurrencesUntil(known, day, addDays(day, DAYS_AHEAD), () => `coming-${++made}`);
  return coming
    .map((bill: Bill): ReportDue => {
      const [first, place] = (places.get(bill.follows!) ?? placeOf(bill.follows!) ?? `${bill.follows} 0`).split(' ');
      const occurrence = `${first} ${Number(place) + 1}`;
      places.set(bill.id, occurrence);
      const { id, payee, amount, due } = bill;
      return { id, kind: 'bill', payee, amount, due, daysLate: 0, occurrence };
    })
    .filter(({ due }) => due >= day)
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.id < other.id ? -1 : 1));
}
