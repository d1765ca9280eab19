import type { LedgerRecord } from '#shared/domain/record.ts';

/** The name of what a record is about: a payee, an account, an item. */
export function titleOf(record: LedgerRecord, byId: Map<string, LedgerRecord>): string {
  switch (record.kind) {
    case 'account':
    case 'connection':
      return record.name;
    case 'bill':
    case 'purchase':
    case 'refund':
      return record.payee;
    case 'limit':
    case 'statement':
      return named(record.account, byId);
    case 'payment':
    case 'delinquency':
      return named(record.bill ?? record.account, byId);
    case 'dispute':
      return named(record.about, byId);
    case 'transfer':
      return `${nameOrText(record.from, byId)} → ${nameOrText(record.to, byId)}`;
    case 'income':
      return record.source;
    case 'application':
      return record.lender;
    case 'identity':
      return record.item;
    case 'reading':
      return record.issuer;
  }
}

function named(id: string | undefined, byId: Map<string, LedgerRecord>): string {
  const record = id === undefined ? undefined : byId.get(id);
  return record && record.kind !== 'dispute' ? titleOf(record, byId) : '';
}

/** A transfer's end may be an account's id or a plain name. */
function nameOrText(end: string, byId: Map<string, LedgerRecord>): string {
  return byId.get(end)?.kind === 'account' ? named(end, byId) : end;
}
