import type { LedgerRecord, RecordKind } from './record.ts';

/** What is wrong with one record when it is held against the others. */
export interface ReferenceProblem {
  path: [index: number, field: string];
  problem: 'duplicate' | 'unknown-reference' | 'bill-or-account' | 'before-opening';
}

/** Which field of a kind names which kinds of other records. A transfer's ends are plain names. */
const REFERENCES: Partial<Record<RecordKind, Record<string, RecordKind[]>>> = {
  limit: { account: ['account'] },
  statement: { account: ['account'] },
  bill: { account: ['account'], follows: ['bill'] },
  payment: { bill: ['bill'], account: ['account'] },
  delinquency: { bill: ['bill'], account: ['account'] },
  purchase: { paidWith: ['account'] },
  refund: { purchase: ['purchase'], paidWith: ['account'] },
  dispute: { about: ['delinquency', 'bill', 'statement', 'application'] },
};

/** The fields of a record that name other records, with the ids they name. */
export function referencesOf(record: LedgerRecord): { field: string; id: string; kinds: RecordKind[] }[] {
  const fields = REFERENCES[record.kind];
  if (!fields) return [];
  const values = record as unknown as Record<string, string | undefined>;
  return Object.entries(fields).flatMap(([field, kinds]) => {
    const id = values[field];
    return id === undefined ? [] : [{ field, id, kinds }];
  });
}

/**
 * Holds every record against the others: ids are unique, references lead to a record of the right kind,
 * a payment or delinquency names exactly one bill or account, an account closes no earlier than it opens.
 */
export function* referenceProblems(records: readonly LedgerRecord[]): Generator<ReferenceProblem> {
  const kinds = new Map<string, RecordKind>();
  for (const [index, record] of records.entries()) {
    if (kinds.has(record.id)) yield { path: [index, 'id'], problem: 'duplicate' };
    kinds.set(record.id, record.kind);
  }
  for (const [index, record] of records.entries()) {
    for (const problem of problemsOf(record, (id) => kinds.get(id))) {
      yield { path: [index, problem.field], problem: problem.problem };
    }
  }
}

/** What is wrong with one record, given the kind of every id in its ledger. */
export function* problemsOf(
  record: LedgerRecord,
  kindOf: (id: string) => RecordKind | undefined,
): Generator<{ field: string; problem: ReferenceProblem['problem'] }> {
  for (const { field, id, kinds } of referencesOf(record)) {
    const kind = kindOf(id);
    if (kind === undefined || !kinds.includes(kind)) yield { field, problem: 'unknown-reference' };
  }
  if (record.kind === 'payment' || record.kind === 'delinquency') {
    if ((record.bill === undefined) === (record.account === undefined))
      yield { field: 'bill', problem: 'bill-or-account' };
  }
  if (record.kind === 'account' && record.closed !== undefined && record.closed < (record.opened ?? record.day)) {
    yield { field: 'closed', problem: 'before-opening' };
  }
}
