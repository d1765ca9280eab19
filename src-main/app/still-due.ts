import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { money } from '#shared/domain/money.ts';
import type { ReportDue } from '#shared/domain/report.ts';
import { obligationsOn } from '../engine/obligations.ts';
import { seriesIn } from './coming-bills.ts';

/** What is still to be paid on a day, bills and cards' minimums alike, by due day. */
export function stillDue(ledger: Ledger, day: Day): ReportDue[] {
  const records = new Map(ledger.records.map((record) => [record.id, record]));
  const payeeOf = (id: string, account: string | null) => {
    const record = records.get(id);
    if (record?.kind === 'bill') return record.payee;
    const owner = account === null ? undefined : records.get(account);
    return owner?.kind === 'account' ? owner.name : '';
  };
  const placeOf = seriesIn(ledger);
  return obligationsOn(ledger, day)
    .flatMap(({ kind, id, account, due, amount, paid, daysLate, status }) => {
      if (kind === 'delinquency' || (status !== 'open' && status !== 'overdue')) return [];
      const occurrence = kind === 'bill' ? placeOf(id) : null;
      const rest = money(Math.max(0, amount - paid));
      return [
        { id, kind, payee: payeeOf(id, account), amount: rest, due, daysLate, ...(occurrence && { occurrence }) },
      ];
    })
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.id < other.id ? -1 : 1));
}
