import type { Problem } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { problemsOf } from '#shared/domain/references.ts';
import type { Edit } from './edit.ts';
import { recordIn } from './record-places.ts';

/**
 * Holds the records that an edit puts against the ledger as it would be. Throws `input/invalid` with the field of the
 * first record that does not fit; `prefix` is where that record lies in the caller's input.
 */
export function checkEdit(ledger: Ledger, edit: Edit, prefix: string): void {
  if (edit.put.length === 0) return;
  const put = new Map(edit.put.map((record) => [record.id, record.kind]));
  const removed = new Set(edit.remove);
  const kindOf = (id: string) => put.get(id) ?? (removed.has(id) ? undefined : recordIn(ledger.records, id)?.kind);
  for (const record of edit.put) {
    const problems: Problem[] = [...problemsOf(record, kindOf)].map(({ field, problem }) => ({
      path: `${prefix}.${field}`,
      problem,
    }));
    if (problems.length > 0) throw new Refused({ code: 'input/invalid', problems });
  }
}
