import type { Ledger } from '#shared/domain/ledger.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { ReportDue } from '#shared/domain/report.ts';
import type { Obligation } from '../engine/dues/obligations.ts';
import type { PlaceOf } from './coming-bills.ts';

/** What of these obligations is still to be paid, bills and cards' minimums alike, by due day. */
export function stillDue(obligations: readonly Obligation[], ledger: Ledger, placeOf: PlaceOf): ReportDue[] {
  const open = obligations.filter(
    ({ kind, status }) => kind !== 'delinquency' && (status === 'open' || status === 'overdue'),
  );
  const payeeOf = payeesIn(ledger, open);
  return open
    .map((one): ReportDue => {
      const { id, due, amount, paid, daysLate } = one;
      const kind = one.kind === 'bill' ? 'bill' : 'statement';
      const occurrence = kind === 'bill' ? placeOf(id) : null;
      const rest = money(Math.max(0, amount - paid));
      return { id, kind, payee: payeeOf(one), amount: rest, due, daysLate, ...(occurrence && { occurrence }) };
    })
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.id < other.id ? -1 : 1));
}

/** Whom each of these is owed to: a bill's payee, an account's name. */
function payeesIn(ledger: Ledger, open: readonly Obligation[]): (one: Obligation) => string {
  const wanted = new Set(open.flatMap(({ id, account }) => (account === null ? [id] : [id, account])));
  const found = new Map<string, LedgerRecord>();
  if (wanted.size > 0) for (const record of ledger.records) if (wanted.has(record.id)) found.set(record.id, record);
  return ({ id, account }) => {
    const record = found.get(id);
    if (record?.kind === 'bill') return record.payee;
    const owner = account === null ? undefined : found.get(account);
    return owner?.kind === 'account' ? owner.name : '';
  };
}
