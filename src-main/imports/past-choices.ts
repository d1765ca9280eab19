import type { Category } from '#shared/domain/category.ts';
import { comparable } from '#shared/domain/comparable.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { PayeeRule } from '#shared/domain/statement-memory.ts';

interface Choice {
  category: Category;
  essential?: boolean;
}

/** So many of the latest purchases with a payee must agree; a shop that sells everything says nothing about the next one. */
const AGREEING = 3;

/**
 * What purchases with a payee are for: the person's own rule, else what they have made of the latest ones. Undefined where
 * there is no rule and those disagree, or there are none.
 */
export function pastChoices(
  records: readonly LedgerRecord[],
  rules: readonly PayeeRule[] = [],
): (payee: string) => Choice | undefined {
  const ruled = new Map(rules.map(({ payee, ...choice }) => [comparable(payee), choice as Choice]));
  let latest: Map<string, (Choice & { day: string })[]> | null = null;
  const known = new Map<string, Choice | undefined>();
  return (payee) => {
    latest ??= latestByPayee(records);
    const name = comparable(payee);
    const rule = ruled.get(name);
    if (rule) return rule;
    if (!known.has(name)) known.set(name, agreed(latest.get(name) ?? []));
    return known.get(name);
  };
}

function latestByPayee(records: readonly LedgerRecord[]): Map<string, (Choice & { day: string })[]> {
  const byPayee = new Map<string, (Choice & { day: string })[]>();
  for (const record of records) {
    if (record.kind !== 'purchase') continue;
    const { day, category, essential } = record;
    const name = comparable(record.payee);
    const choices = byPayee.get(name) ?? [];
    choices.push({ day, category, ...(essential === undefined ? {} : { essential }) });
    // Only the latest few are kept, so that a shop of ten thousand purchases costs no more than one of three.
    if (choices.length > AGREEING) {
      choices.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0)).length = AGREEING;
    }
    byPayee.set(name, choices);
  }
  byPayee.delete('');
  return byPayee;
}

function agreed(choices: readonly Choice[]): Choice | undefined {
  const [first, ...rest] = choices;
  if (!first || rest.some((one) => one.category !== first.category || one.essential !== first.essential))
    return undefined;
  return { category: first.category, ...(first.essential === undefined ? {} : { essential: first.essential }) };
}
