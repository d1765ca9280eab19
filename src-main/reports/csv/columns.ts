import { type Currency, plainAmount } from '#shared/domain/currency.ts';
import type { Money } from '#shared/domain/money.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';

type Cell = string | number | boolean | undefined;

/** Fields whose value is money of the ledger's currency. They come as plain decimals: `286.40`. */
const MONEY = ['amount', 'balance', 'newCharges', 'minimumDue'] as const;

/** Fields written as they are: days as YYYY-MM-DD, whole numbers, true and false, texts. */
const PLAIN = [
  'account',
  'name',
  'type',
  'opened',
  'closed',
  'inGoodStanding',
  'payee',
  'source',
  'category',
  'essential',
  'due',
  'follows',
  'bill',
  'purchase',
  'paidWith',
  'from',
  'to',
  'daysLate',
  'reportedBy',
  'lender',
  'product',
  'granted',
  'item',
  'state',
  'reviewed',
  'document',
  'relation',
  'reliability',
  'why',
  'about',
  'outcome',
  'issuer',
  'score',
  'note',
] as const;

/** Fields inside a field, `recurrence.every`. An original amount stays in minor units: its currency's decimals are not known here. */
const NESTED = [
  ['recurrence', 'every'],
  ['recurrence', 'until'],
  ['original', 'currency'],
  ['original', 'amount'],
  ['original', 'rate'],
] as const;

/** The names of the columns, in order. A record fills those its kind has and leaves the others empty. */
export const CSV_COLUMNS: readonly string[] = [
  'id',
  'kind',
  'day',
  'currency',
  ...MONEY,
  ...PLAIN,
  ...NESTED.map((path) => path.join('.')),
];

/** A record as the cells of one row. */
export function cellsOf(record: LedgerRecord, currency: Currency): string[] {
  const fields = record as unknown as Record<string, Cell | Record<string, Cell>>;
  const money = MONEY.map((name) => (fields[name] === undefined ? '' : plainAmount(fields[name] as Money, currency)));
  const plain = PLAIN.map((name) => textOf(fields[name] as Cell));
  const nested = NESTED.map(([name, part]) => textOf((fields[name] as Record<string, Cell> | undefined)?.[part]));
  return [record.id, record.kind, record.day, currency, ...money, ...plain, ...nested];
}

function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  return String(cell);
}
