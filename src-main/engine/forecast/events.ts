import { type Day, dayFromNumber } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import { IdentityItem, type LedgerRecord, type RecordDraft } from '#shared/domain/record.ts';
import { NEVER } from '../state.ts';
import { live } from './future/live.ts';
import { traveller } from './future/traveller.ts';
import type { Itinerary } from './itinerary.ts';
import type { Prepared } from './prepare.ts';
import type { Recorder } from './recorder.ts';

/**
 * One future as ledger records, and its score on each review. Put into the ledger the forecast started from (a record
 * with a known id replaces that one, from its own day on; what is `removed` is gone from that day on), the records must give the same scores (the strongest test of the forecast there is).
 */
export function eventsOf(
  prepared: Prepared,
  itinerary: Itinerary,
  path: number,
): { records: LedgerRecord[]; removed: { id: string; day: Day }[]; scores: Int16Array } {
  const records: LedgerRecord[] = [];
  const removed: { id: string; day: Day }[] = [];
  const scores = new Int16Array(itinerary.reviews.length);
  live(traveller(prepared, recorderInto(prepared, records, removed)), itinerary, path, scores);
  for (const { about, until } of itinerary.start.overlays) {
    const day = dayFromNumber(until);
    records.push({ id: `future-dispute-${about}`.slice(0, 64), kind: 'dispute', day, about, outcome: 'resolved' });
  }
  return { records, removed, scores };
}

function recorderInto(
  { person, bills }: Prepared,
  records: LedgerRecord[],
  removed: { id: string; day: Day }[],
): Recorder {
  const { cards, series, open, accounts, connections } = person.baseline;
  const put = (draft: RecordDraft, id = `future-${records.length}`) => {
    records.push({ ...draft, id } as LedgerRecord);
  };
  const pay = (bill: string, day: number, amount: number) => {
    if (day < NEVER) put({ kind: 'payment', day: dayFromNumber(day), bill, amount: money(amount) });
  };
  return {
    limit: (card, day, amount) =>
      put({ kind: 'limit', day: dayFromNumber(day), account: cards[card]!.id, amount: money(amount) }),
    statement: (card, day, balance, charges, minimumDue, due) =>
      put({
        kind: 'statement',
        day: dayFromNumber(day),
        account: cards[card]!.id,
        balance: money(balance),
        newCharges: money(charges),
        minimumDue: money(minimumDue),
        due: dayFromNumber(due),
      }),
    repayment: (card, day, amount) =>
      put({ kind: 'payment', day: dayFromNumber(day), account: cards[card]!.id, amount: money(amount) }),
    bill(index, paid, amount, onTop) {
      const { series: of, issued, due } = bills[index]!;
      const { id: last, recurrence: _recurrence, note: _note, original: _original, ...kept } = series[of]!.last;
      const id = `future-bill-${index}`;
      const days = { day: dayFromNumber(issued), due: dayFromNumber(due) };
      put({ ...kept, ...days, amount: money(amount), follows: last }, id);
      pay(id, paid, amount + onTop);
    },
    openBill: (index, paid) => pay(open[index]!.bill.id, paid, open[index]!.bill.amount - open[index]!.paid),
    purchase: (day, amount, essential) =>
      put({
        kind: 'purchase',
        day: dayFromNumber(day),
        payee: 'Future',
        category: essential ? 'groceries' : 'other',
        amount: money(amount),
      }),
    instalment(due, paid, amount) {
      const id = `future-instalment-${records.length}`;
      const day = dayFromNumber(due);
      put({ kind: 'bill', day, payee: 'Future', category: 'loan', amount: money(amount), due: day }, id);
      pay(id, paid, amount);
    },
    close(card, day) {
      const account = accounts.get(cards[card]!.id)!;
      records.push({ ...account, closed: dayFromNumber(day) });
    },
    open(card, day, limit) {
      const id = `future-card-${card}`;
      put({ kind: 'account', day: dayFromNumber(day), name: 'Future', type: 'card' }, id);
      put({ kind: 'limit', day: dayFromNumber(day), account: id, amount: money(limit) });
    },
    prune: (index, day) => removed.push({ id: connections[index]!.id, day: dayFromNumber(day) }),
    connection(index, reliability, day) {
      const judged = dayFromNumber(day);
      const added = { kind: 'connection' as const, name: 'Future', relation: 'other' as const };
      const own = connections[index] ?? { ...added, id: `future-connection-${index}` };
      records.push({ ...own, reliability, day: judged, reviewed: judged });
    },
    income: (day, amount) => put({ kind: 'income', day: dayFromNumber(day), source: 'Future', amount: money(amount) }),
    application: (day) =>
      put({ kind: 'application', day: dayFromNumber(day), lender: 'Future', product: `Card of ${dayFromNumber(day)}` }),
    identity: (item, standing, day) =>
      put({
        kind: 'identity',
        day: dayFromNumber(day),
        item: IdentityItem.options[item]!,
        state: (['outdated', 'stated', 'self-checked'] as const)[standing],
        reviewed: dayFromNumber(day),
      }),
  };
}
