import type { Problem } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { problemsOf } from '#shared/domain/references.ts';
import { applyEdit, type Edit } from './edit.ts';

/**
 * Holds the records that an edit puts against the ledger as it would be. Throws `input/invalid` with the field of the
 * first record that does not fit; `prefix` is where that record lies in the caller's input.
 */
export function checkEdit(ledger: Ledger, edit: Edit, prefix: string): void {
  if (edit.put.length === 0) return;
  const after = applyEdit(ledger, edit);
  const kinds = new Map(after.records.map((record) => [record.id, record.kind]));
  for (const record of edit.put) {
    const problems: Problem[] = [...problemsOf(record, (id) => kinds.get(id))].map(({ field, problem }) => ({
      path: `${prefix}.${field}`,
      problem,
    }));
    if (problems.length > 0) throw new Refused({ code: 'input/invalid', problems });
  }
}
