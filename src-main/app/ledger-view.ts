import type { BillState, DueBill, LedgerFilter, LedgerRow } from '#shared/contract/areas/ledger.ts';
import { plainAmount } from '#shared/domain/currency.ts';
import { type Day, type Month, monthOf } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord, RecordKind } from '#shared/domain/record.ts';
import { obligationsOn } from '../engine/obligations.ts';
import { billStateOf } from './bill-state.ts';

const KINDS: Record<Exclude<LedgerFilter, 'all'>, RecordKind[]> = {
  bills: ['bill', 'payment', 'delinquency', 'dispute'],
  purchases: ['purchase', 'refund'],
  accounts: ['account', 'limit', 'statement', 'application', 'transfer'],
  income: ['income'],
};

interface ListRequest {
  filter: LedgerFilter;
  search: string;
  offset: number;
  limit: number;
}

/** A ledger on a day as screens show it. Built once per ledger and day. */
export interface LedgerView {
  list(request: ListRequest): {
    rows: LedgerRow[];
    total: number;
    since: Day | null;
    months: { month: Month; entries: number; out: number; in: number }[];
  };
  /** Unpaid bills due up to and including this day, overdue ones first. */
  due(until: Day): DueBill[];
  billState(id: string): BillState | null;
}

let last: { ledger: Ledger; today: Day; view: LedgerView } | null = null;

/** The view of this ledger on this day; the last one is kept, since screens ask many times between changes. */
export function ledgerView(ledger: Ledger, today: Day): LedgerView {
  if (last?.ledger !== ledger || last.today !== today) last = { ledger, today, view: build(ledger, today) };
  return last.view;
}

/** Lets go of what was last shown, so that nothing decrypted outlives a lock. */
export function forgetLedgerView(): void {
  last = null;
}

function build(ledger: Ledger, today: Day): LedgerView {
  const byId = new Map(ledger.records.map((record) => [record.id, record]));
  const states = new Map<string, BillState>();
  for (const obligation of obligationsOn(ledger, today)) {
    if (obligation.kind === 'bill') states.set(obligation.id, billStateOf(obligation, today));
  }
  // Newest first; within a day the newest id first, since ids grow with time.
  const sorted = [...ledger.records].sort(
    (one, other) => compare(other.day, one.day) || compare(other.id, one.id),
  );
  const titles = new Map<string, string>();
  const title = (record: LedgerRecord) => {
    let text = titles.get(record.id);
    if (text === undefined) titles.set(record.id, (text = titleOf(record, byId)));
    return text;
  };
  const row = (record: LedgerRecord): LedgerRow => ({
    record,
    title: title(record),
    bill: stateFor(record, states),
  });
  return {
    list({ filter, search, offset, limit }) {
      const kinds = filter === 'all' ? null : new Set(KINDS[filter]);
      const needle = search.trim().toLocaleLowerCase();
      const found = sorted.filter(
        (record) =>
          (kinds === null || kinds.has(record.kind)) &&
          (needle === '' || searchText(record, title(record), ledger.currency).includes(needle)),
      );
      return {
        rows: found.slice(offset, offset + limit).map(row),
        total: found.length,
        since: found.at(-1)?.day ?? null,
        months: monthTotals(found),
      };
    },
    due(until) {
      const due: DueBill[] = [];
      for (const [id, state] of states) {
        const record = byId.get(id);
        if (record?.kind !== 'bill' || record.due > until) continue;
        if (state.status === 'open' || state.status === 'overdue') due.push({ record, title: record.payee, state });
      }
      return due.sort((one, other) => compare(dueOf(one.record), dueOf(other.record)));
    },
    billState: (id) => states.get(id) ?? null,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function dueOf(record: LedgerRecord): string {
  return record.kind === 'bill' ? record.due : record.day;
}

/** The state of the bill that a row is about: its own, or that of the bill it pays. */
function stateFor(record: LedgerRecord, states: Map<string, BillState>): BillState | null {
  if (record.kind === 'bill') return states.get(record.id) ?? null;
  if (record.kind === 'payment' && record.bill !== undefined) return states.get(record.bill) ?? null;
  return null;
}

/** The name of what a record is about: a payee, an account, an item. */
function titleOf(record: LedgerRecord, byId: Map<string, LedgerRecord>): string {
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

function searchText(record: LedgerRecord, title: string, currency: Ledger['currency']): string {
  const amount = 'amount' in record ? plainAmount(record.amount, currency) : '';
  const category = 'category' in record ? record.category : '';
  return `${title}\n${category}\n${record.note ?? ''}\n${amount}`.toLocaleLowerCase();
}

/** What went out and came in each month: purchases and bills paid, without repayments, which are never spending. */
function monthTotals(records: readonly LedgerRecord[]) {
  const months = new Map<Month, { entries: number; out: number; in: number }>();
  for (const record of records) {
    const month = monthOf(record.day);
    let total = months.get(month);
    if (!total) months.set(month, (total = { entries: 0, out: 0, in: 0 }));
    total.entries++;
    if (record.kind === 'purchase') total.out += record.amount;
    else if (record.kind === 'refund') total.out -= record.amount;
    else if (record.kind === 'payment' && record.bill !== undefined) total.out += record.amount;
    else if (record.kind === 'income') total.in += record.amount;
  }
  return [...months].map(([month, total]) => ({
    month,
    entries: total.entries,
    out: money(total.out),
    in: money(total.in),
  }));
}
