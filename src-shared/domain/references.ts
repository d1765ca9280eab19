import type { LedgerRecord, RecordKind } from './record.ts';

/** What is wrong with one record when it is held against the others. */
export interface ReferenceProblem {
  path: [index: number, field: string];
  problem: 'duplicate' | 'unknown-reference' | 'bill-or-account' | 'before-opening';
}

type Reference = readonly [field: string, kinds: RecordKind[]];

/** Which fields of a kind name which kinds of other records. A transfer's ends are plain names. */
const REFERENCES: Partial<Record<RecordKind, Reference[]>> = {
  limit: [['account', ['account']]],
  statement: [['account', ['account']]],
  bill: [
    ['account', ['account']],
    ['follows', ['bill']],
  ],
  payment: [
    ['bill', ['bill']],
    ['account', ['account']],
  ],
  delinquency: [
    ['bill', ['bill']],
    ['account', ['account']],
  ],
  purchase: [['paidWith', ['account']]],
  refund: [
    ['purchase', ['purchase']],
    ['paidWith', ['account']],
  ],
  dispute: [['about', ['delinquency', 'bill', 'statement', 'application']]],
};
const NONE: never[] = [];

/** The fields of a record that name other records, with the ids they name. */
export function referencesOf(record: LedgerRecord): { field: string; id: string; kinds: RecordKind[] }[] {
  const values = record as unknown as Record<string, string | undefined>;
  const found: { field: string; id: string; kinds: RecordKind[] }[] = [];
  for (const [field, kinds] of REFERENCES[record.kind] ?? NONE) {
    const id = values[field];
    if (id !== undefined) found.push({ field, id, kinds });
  }
  return found;
}

/**
 * Holds every record against the others: ids are unique, references lead to a record of the right kind,
 * a payment or delinquency names exactly one bill or account, an account closes no earlier than it opens.
 */
export function* referenceProblems(records: readonly LedgerRecord[]): Generator<ReferenceProblem> {
  const kinds = new Map<string, RecordKind>();
  for (let index = 0; index < records.length; index++) {
    const { id, kind } = records[index]!;
    const before = kinds.size;
    kinds.set(id, kind); // one look-up for each record: the map grows by one, or the id was there
    if (kinds.size === before) yield { path: [index, 'id'], problem: 'duplicate' };
  }
  const kindOf = (id: string) => kinds.get(id);
  for (let index = 0; index < records.length; index++) {
    for (const { field, problem } of problemsOf(records[index]!, kindOf)) yield { path: [index, field], problem };
  }
}

/** What is wrong with one record, given the kind of every id in its ledger. */
export function problemsOf(
  record: LedgerRecord,
  kindOf: (id: string) => RecordKind | undefined,
): { field: string; problem: ReferenceProblem['problem'] }[] {
  const found: { field: string; problem: ReferenceProblem['problem'] }[] = [];
  const values = record as unknown as Record<string, string | undefined>;
  for (const [field, allowed] of REFERENCES[record.kind] ?? NONE) {
    const id = values[field];
    if (id === undefined) continue;
    const kind = kindOf(id);
    if (kind === undefined || !allowed.includes(kind)) found.push({ field, problem: 'unknown-reference' });
  }
  if (record.kind === 'payment' || record.kind === 'delinquency') {
    if ((record.bill === undefined) === (record.account === undefined))
      found.push({ field: 'bill', problem: 'bill-or-account' });
  }
  if (record.kind === 'account' && record.closed !== undefined && record.closed < (record.opened ?? record.day)) {
    found.push({ field: 'closed', problem: 'before-opening' });
  }
  return found;
}
