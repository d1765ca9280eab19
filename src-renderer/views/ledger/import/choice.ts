import type { Category } from '#shared/domain/category.ts';
import { comparable } from '#shared/domain/comparable.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { RowCorrection } from '#shared/domain/statement-import.ts';
import type { PayeeRule } from '#shared/domain/statement-memory.ts';

/** What a row is taken for, and by whose word. */
export interface Choice {
  category: Category;
  essential: boolean;
  /** True where the person said something about this very row. */
  isOwn: boolean;
  /** True where the payee's rule holds for it. */
  isRuled: boolean;
}

/**
 * What a purchase or refund will be saved as: the row's own word, else its payee's rule, else what was read. Another
 * category brings its own idea of what is essential. `essentialOf` is the person's setting of a category, if any.
 */
export function choiceOf(
  record: LedgerRecord,
  correction: RowCorrection | undefined,
  rules: ReadonlyMap<string, PayeeRule>,
  essentialOf: (category: Category) => boolean | undefined = () => undefined,
): Choice {
  const read = 'category' in record ? record : null;
  const rule = 'payee' in record ? rules.get(comparable(record.payee)) : undefined;
  const category = correction?.category ?? rule?.category ?? read?.category ?? 'other';
  const ruled = correction?.category === undefined ? rule?.essential : undefined;
  const before = read?.category === category && !rule && 'essential' in record ? record.essential : undefined;
  const essential = correction?.essential ?? ruled ?? before ?? essentialOf(category) ?? isEssential(category);
  const isOwn = correction?.category !== undefined || correction?.essential !== undefined;
  return { category, essential, isOwn, isRuled: rule !== undefined && !isOwn };
}
