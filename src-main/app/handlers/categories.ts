import type { AreaHandlers } from '#shared/contract/contract.ts';
import type { Category, CategorySettings } from '#shared/domain/category.ts';
import { categoriesInUse, settled, withOwn } from '../category-settings.ts';
import type { Core } from '../core.ts';
import { newId } from '../ids.ts';
import { saveEdit } from '../save-edit.ts';

export function categoriesHandlers(core: Core): AreaHandlers<'categories'> {
  const { session, outside } = core;
  const settings = () => session.ledger.categories ?? [];
  const save = async (category: Category, categories: CategorySettings) => ({
    category,
    ...(await saveEdit(core, { put: [], remove: [], categories })),
  });

  return {
    list: () => categoriesInUse(session.ledger),
    add: ({ name, essential }) => {
      const id = newId(outside);
      return save(`own-${id}`, withOwn(settings(), id, name, essential));
    },
    change: ({ category, ...wish }) => save(category, settled(settings(), category, wish)),
  };
}
