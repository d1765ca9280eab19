import type { Category, CategorySettings, KnownCategory } from '../domain/category.ts';
import type { Words } from './words.ts';

/** What a category is called: as the person named it, else in the language in use. */
export function categoryName(category: Category, settings: CategorySettings, words: Words): string {
  const own = settings.find((setting) => setting.category === category)?.name;
  return own ?? words.common.categories[category as KnownCategory] ?? words.common.categories.other;
}
