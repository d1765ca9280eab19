import { comparable } from '#shared/domain/comparable.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { ImportPreview, RowCorrection } from '#shared/domain/statement-import.ts';
import type { PayeeRule } from '#shared/domain/statement-memory.ts';
import { spentFor } from './spent-for.ts';

/**
 * The preview with what the person said about its rows and payees; a row's own word goes before its payee's. A row that
 * pays no bill after all becomes the purchase it looks like.
 */
export function corrected(
  preview: ImportPreview,
  corrections: readonly RowCorrection[],
  rules: readonly PayeeRule[] = [],
): ImportPreview {
  if (corrections.length === 0 && rules.length === 0) return preview;
  const said = new Map(corrections.map((correction) => [correction.id, correction]));
  const ruled = new Map(rules.map(({ payee, ...choice }) => [comparable(payee), choice]));
  const rows = preview.rows.map((row) => {
    if (!row.record || row.outcome !== 'new') return row;
    const rule = 'payee' in row.record ? ruled.get(comparable(row.record.payee)) : undefined;
    const own = said.get(row.record.id);
    if (!own && !rule) return row;
    const { essential, ...category } = rule ?? {};
    // The rule's word on what is essential goes with the rule's category.
    const ruledEssential = own?.category === undefined && essential !== undefined ? { essential } : {};
    const correction = { id: row.record.id, ...category, ...ruledEssential, ...own };
    const { match, ...rest } = row;
    const loose = correction.noBill && match ? purchaseInstead(row.record, match.payee) : row.record;
    const kept = correction.noBill || !match ? rest : row;
    return { ...kept, record: withChoice(loose, correction) };
  });
  return { ...preview, rows };
}

function purchaseInstead(record: LedgerRecord, payee: string): LedgerRecord {
  if (record.kind !== 'payment') return record;
  const { id, day, amount, note } = record;
  const guess = spentFor(payee, `${payee} ${note ?? ''}`, null, { pastWith: () => undefined });
  return { id, kind: 'purchase', day, payee, amount, ...guess, ...(note === undefined ? {} : { note }) };
}

function withChoice(record: LedgerRecord, { category, essential }: RowCorrection): LedgerRecord {
  if (record.kind !== 'purchase' && record.kind !== 'refund') return record;
  const { essential: before, ...rest } = record;
  // Another category brings its own idea of what is essential, unless the person says otherwise.
  const kept = essential ?? (category === undefined || category === record.category ? before : undefined);
  return { ...rest, ...(category && { category }), ...(kept === undefined ? {} : { essential: kept }) };
}
