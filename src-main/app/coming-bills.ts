import { addDays, type Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import type { ReportDue } from '#shared/domain/report.ts';
import { occurrencesUntil } from './recurring-bills.ts';

type Bill = RecordOf<'bill'>;

const DAYS_AHEAD = 365;

/** The bills of a ledger by id, and of each its place in its series. */
export function seriesIn({ records }: Ledger): (id: string) => string | null {
  const bills = new Map(records.flatMap((record) => (record.kind === 'bill' ? [[record.id, record] as const] : [])));
  const followed = new Set([...bills.values()].flatMap(({ follows }) => follows ?? []));
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

/** What recurring bills will bring within a year of a day and is not in the ledger yet, by due day. */
export function comingBills(ledger: Ledger, day: Day): ReportDue[] {
  // As it was known that day: what was entered later was still to come.
  const then = { ...ledger, records: ledger.records.filter((record) => record.day <= day) };
  const placeOf = seriesIn(then);
  const places = new Map<string, string>();
  let made = 0;
  const coming = occurrencesUntil(then, day, addDays(day, DAYS_AHEAD), () => `coming-${++made}`);
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
