import type { Day } from '#shared/domain/day.ts';
import { daysBetween } from '#shared/domain/day.ts';
import { type Money, money } from '#shared/domain/money.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import { sameService } from './keywords.ts';
import { fold } from './take.ts';

export interface OpenBill {
  bill: RecordOf<'bill'>;
  remaining: Money;
}

/** A bill further ahead than this is not what someone pays today, unless they name its due day. */
const MOST_DAYS_AHEAD = 62;

/** The open bills of a payee, best match first: same name, then one name in the other, then the same service. */
export function openBillsOf(payee: string, records: readonly LedgerRecord[]): OpenBill[] {
  const paid = new Map<string, number>();
  for (const record of records) {
    if (record.kind === 'payment' && record.bill) paid.set(record.bill, (paid.get(record.bill) ?? 0) + record.amount);
  }
  const matches = records.flatMap((record) => {
    if (record.kind !== 'bill') return [];
    const remaining = record.amount - (paid.get(record.id) ?? 0);
    const closeness = remaining > 0 ? closenessOf(payee, record.payee) : 0;
    return closeness > 0 ? [{ bill: record, remaining: money(remaining), closeness }] : [];
  });
  const best = Math.max(0, ...matches.map((match) => match.closeness));
  return matches
    .filter((match) => match.closeness === best)
    .sort((one, other) => (one.bill.due < other.bill.due ? -1 : 1));
}

/** The one bill that is meant: by its due day if that is named, else by its amount, else the oldest. */
export function chooseBill(bills: OpenBill[], amount: Money | null, due: Day | null, today: Day): OpenBill | null {
  if (due !== null) return bills.find(({ bill }) => bill.due === due) ?? null;
  const near = bills.filter(({ bill }) => daysBetween(today, bill.due) <= MOST_DAYS_AHEAD);
  return near.find(({ remaining }) => remaining === amount) ?? near[0] ?? null;
}

/** 3 the same name, 2 one name within the other, 1 the same service, 0 nothing in common. */
export function closenessOf(typed: string, name: string): number {
  const [one, other] = [fold(typed), fold(name)];
  if (one === '' || other === '') return 0;
  if (one === other) return 3;
  if (holdsWords(other, one) || holdsWords(one, other)) return 2;
  return sameService(one, other) ? 1 : 0;
}

/** True when the words stand whole in the text; Chinese has no spaces, so two characters anywhere are enough. */
function holdsWords(text: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(words)) return words.length >= 2 && text.includes(words);
  return words.length >= 3 && ` ${text} `.includes(` ${words} `);
}
