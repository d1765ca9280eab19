import type { AreaHandlers } from '#shared/contract/contract.ts';
import type { Category, CategorySettings } from '#shared/domain/category.ts';
import { scoreOn } from '../../engine/score.ts';
import { categoriesInUse, settled, withOwn } from '../category-settings.ts';
import type { Core } from '../core.ts';
import { newId } from '../ids.ts';

export function categoriesHandlers({ session, outside }: Core): AreaHandlers<'categories'> {
  const settings = () => session.ledger.categories ?? [];
  const scoreNow = () => scoreOn(session.ledger, session.today).score;

  async function save(category: Category, categories: CategorySettings) {
    const before = scoreNow();
    const step = await session.edit({ put: [], remove: [], categories });
    return { category, before, after: scoreNow(), step };
  }

  return {
    list: () => categoriesInUse(session.ledger),
    add: ({ name, essential }) => {
      const id = newId(outside);
      return save(`own-${id}`, withOwn(settings(), id, name, essential));
    },
    change: ({ category, ...wish }) => save(category, settled(settings(), category, wish)),
  };
}
