import type { CategoryInUse } from '#shared/contract/areas/categories.ts';
import { Refused } from '#shared/contract/refused.ts';
import {
  type Category,
  type CategorySetting,
  type CategorySettings,
  KnownCategory,
  MOST_CATEGORIES,
} from '#shared/domain/category.ts';
import { ESSENTIAL_BY_CATEGORY, isEssential } from '#shared/domain/essential.ts';
import type { Ledger } from '#shared/domain/ledger.ts';

interface Wish {
  name?: string | null | undefined;
  essential?: boolean | undefined;
  hidden?: boolean | undefined;
}

/** The categories of a ledger as they count: the known ones, then the person's own. */
export function categoriesInUse({ records, categories: settings = [] }: Ledger): CategoryInUse[] {
  const used = new Map<string, number>();
  for (const record of records) {
    if ('category' in record) used.set(record.category, (used.get(record.category) ?? 0) + 1);
  }
  const own = settings.filter(({ category }) => !isKnown(category)).map(({ category }) => category);
  return [...KnownCategory.options, ...own].map((category) => {
    const setting = settings.find((one) => one.category === category);
    return {
      category,
      name: setting?.name ?? null,
      essential: isEssential(category, settings),
      hidden: setting?.hidden ?? false,
      used: used.get(category) ?? 0,
    };
  });
}

/**
 * The settings with one of them changed. What is as the product has it is not kept. Throws `input/invalid` for a
 * category of one's own that does not exist or would lose its name, and where there would be too many.
 */
export function settled(settings: CategorySettings, category: Category, wish: Wish): CategorySettings {
  const before = settings.find((one) => one.category === category);
  if (!before && !isKnown(category)) refuse('category', 'unknown-reference');
  if (!isKnown(category) && wish.name === null) refuse('name', 'missing');
  const after = kept({
    category,
    name: wish.name === undefined ? before?.name : (wish.name ?? undefined),
    essential: wish.essential ?? before?.essential,
    hidden: wish.hidden ?? before?.hidden,
  });
  const others = settings.flatMap((one) => (one.category === category ? (after ?? []) : one));
  return withinBound(before || !after ? others : [...others, after]);
}

/** The settings with a category of one's own more. */
export function withOwn(settings: CategorySettings, id: string, name: string, essential: boolean): CategorySettings {
  return withinBound([...settings, { category: `own-${id}`, name, essential }]);
}

function kept({ category, name, essential, hidden }: Record<keyof CategorySetting, unknown>): CategorySetting | null {
  const usual = isKnown(category as Category) ? ESSENTIAL_BY_CATEGORY[category as KnownCategory] : null;
  const setting = {
    category,
    ...(name !== undefined && { name }),
    ...(essential !== undefined && essential !== usual && { essential }),
    ...(hidden === true && { hidden }),
  } as CategorySetting;
  return Object.keys(setting).length > 1 || usual === null ? setting : null;
}

function isKnown(category: Category): category is KnownCategory {
  return Object.hasOwn(ESSENTIAL_BY_CATEGORY, category);
}

function withinBound(settings: CategorySettings): CategorySettings {
  if (settings.length > MOST_CATEGORIES) refuse('name', 'too-large', MOST_CATEGORIES);
  return settings;
}

function refuse(path: string, problem: string, limit?: number): never {
  throw new Refused({
    code: 'input/invalid',
    problems: [{ path, problem, ...(limit !== undefined && { limit }) }],
  });
}
