import type { BillState, DueBill, LedgerFilter, LedgerOrder, LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { Category } from '#shared/domain/category.ts';
import { plainAmount } from '#shared/domain/currency.ts';
import type { Day } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord, RecordKind } from '#shared/domain/record.ts';
import { obligationsOn } from '../engine/dues/obligations.ts';
import { billStateOf } from './bill-state.ts';
import { asOne, type MonthTotal, monthTotals } from './month-totals.ts';
import { newestFirst } from './newest-first.ts';
import { titleOf } from './record-title.ts';
import { compareIn } from './row-order.ts';

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
  order?: LedgerOrder | undefined;
}

/** A ledger on a day as screens show it. Built once per ledger and day. */
export interface LedgerView {
  list(request: ListRequest): {
    rows: LedgerRow[];
    total: number;
    since: Day | null;
    months: MonthTotal[];
  };
  /** Unpaid bills due up to and including this day, overdue ones first. */
  due(until: Day): DueBill[];
  billState(id: string): BillState | null;
  /** These records as rows, in this order; unknown ones are left out. */
  rows(ids: readonly string[]): LedgerRow[];
}

/** Views live as long as their ledger does: nothing decrypted outlives a lock. */
const views = new WeakMap<Ledger, { today: Day; view: LedgerView }>();

/** The view of this ledger on this day; kept, since screens ask many times between changes. */
export function ledgerView(ledger: Ledger, today: Day): LedgerView {
  const kept = views.get(ledger);
  if (kept?.today === today) return kept.view;
  const view = build(ledger, today);
  views.set(ledger, { today, view });
  return view;
}

function build(ledger: Ledger, today: Day): LedgerView {
  const byId = new Map(ledger.records.map((record) => [record.id, record]));
  const states = new Map<string, BillState>();
  for (const obligation of obligationsOn(ledger, today)) {
    if (obligation.kind === 'bill') states.set(obligation.id, billStateOf(obligation));
  }
  const title = (record: LedgerRecord) => titleOf(record, byId);
  /** Made at the first search, since most ledgers are read far more often than searched. */
  const texts = new Map<LedgerRecord, string>();
  const textOf = (record: LedgerRecord) => {
    const made = texts.get(record) ?? searchText(record, title(record), ledger);
    texts.set(record, made);
    return made;
  };
  const row = (record: LedgerRecord): LedgerRow => ({
    record,
    title: title(record),
    bill: stateFor(record, states),
    ...(record.kind === 'purchase' && {
      essential: record.essential ?? isEssential(record.category, ledger.categories),
    }),
  });
  const select = ({ filter, search, order = 'newest' }: ListRequest) => {
    const kinds = filter === 'all' ? null : new Set(KINDS[filter]);
    const needle = search.trim().toLocaleLowerCase();
    const found = newestFirst(ledger.records).filter(
      (record) => (kinds === null || kinds.has(record.kind)) && (needle === '' || textOf(record).includes(needle)),
    );
    const since = found.at(-1)?.day ?? null;
    const compared = compareIn(order, title);
    if (compared) found.sort(compared);
    const months = monthTotals(found);
    return { found, since, months: order === 'newest' || order === 'oldest' ? months : asOne(months) };
  };
  /** A screen asks for page after page of one selection. */
  let last: { key: string; selected: ReturnType<typeof select> } | null = null;
  return {
    list(request) {
      const key = JSON.stringify([request.filter, request.search, request.order]);
      if (last?.key !== key) last = { key, selected: select(request) };
      const { found, since, months } = last.selected;
      const rows = found.slice(request.offset, request.offset + request.limit).map(row);
      return { rows, total: found.length, since, months };
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
    rows: (ids) =>
      ids.flatMap((id) => {
        const record = byId.get(id);
        return record ? [row(record)] : [];
      }),
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

/** A category's key, and the name that the person gave it. */
function nameIn(category: Category, settings: Ledger['categories']): string {
  return `${category} ${settings?.find((one) => one.category === category)?.name ?? ''}`;
}

function searchText(record: LedgerRecord, title: string, { currency, categories }: Ledger): string {
  const amount = 'amount' in record ? plainAmount(record.amount, currency) : '';
  const category = 'category' in record ? nameIn(record.category, categories) : '';
  return `${title}\n${category}\n${record.note ?? ''}\n${amount}`.toLocaleLowerCase();
}
