import type { ImportRow } from '#shared/domain/statement-import.ts';

/** What a row of a statement is about: its record's payee or source, or what the file says. */
export function titleOfImported({ record, text, line, match }: ImportRow): string {
  if (match) return match.payee;
  if (record) {
    if ('payee' in record) return record.payee;
    if ('source' in record) return record.source;
    if ('name' in record) return record.name;
    if (record.kind === 'transfer') return `${record.from} → ${record.to}`;
  }
  return text.trim() === '' ? String(line) : text;
}
