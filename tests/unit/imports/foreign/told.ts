import type { ImportRow } from '#shared/domain/statement-import.ts';

/** A row in one line of text: `line kind day amount payee` of a record, `line reason` of anything else. */
export function told({ line, outcome, reason, record }: ImportRow): string {
  if (outcome !== 'new' || !record) return `${line} ${reason}`;
  const name = 'payee' in record ? record.payee : 'source' in record ? record.source : reason;
  return `${line} ${record.kind} ${record.day} ${'amount' in record ? record.amount : ''} ${name}`;
}
