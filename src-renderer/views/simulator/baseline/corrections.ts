import type { Corrections } from '#shared/domain/baseline.ts';
import type { Category } from '#shared/domain/category.ts';
import type { Money } from '#shared/domain/money.ts';

type Obligation = NonNullable<Corrections['obligations']>[number];

/** Corrections with one obligation put right; with nothing but its bill it goes back to what was measured. */
export function withObligation(corrections: Corrections, put: Obligation): Corrections {
  const others = (corrections.obligations ?? []).filter(({ bill }) => bill !== put.bill);
  return tidy({ ...corrections, obligations: Object.keys(put).length > 1 ? [...others, put] : others });
}

/** With what one category usually costs in a month; null goes back to what was measured. */
export function withCategory(corrections: Corrections, category: Category, monthly: Money | null): Corrections {
  const others = (corrections.categories ?? []).filter((each) => each.category !== category);
  return tidy({ ...corrections, categories: monthly === null ? others : [...others, { category, monthly }] });
}

/** With how much of a card's limit is usually in use, 0–1; null goes back to what was measured. */
export function withCard(corrections: Corrections, account: string, use: number | null): Corrections {
  const others = (corrections.cards ?? []).filter((each) => each.account !== account);
  return tidy({ ...corrections, cards: use === null ? others : [...others, { account, use }] });
}

export function withIncome({ income: _before, ...corrections }: Corrections, income: Money | null): Corrections {
  return income === null ? corrections : { ...corrections, income };
}

/** With seasons as they were measured, or every month alike. */
export function withSeasons({ seasons: _before, ...corrections }: Corrections, seasons: boolean): Corrections {
  return seasons ? corrections : { ...corrections, seasons };
}

/** How many figures were put right. */
export function correctionsIn({ obligations = [], categories = [], cards = [], income, seasons }: Corrections): number {
  const single = [income, seasons].filter((value) => value !== undefined).length;
  return obligations.length + categories.length + cards.length + single;
}

/** Nothing is kept of lists that have become empty. */
function tidy({ obligations, categories, cards, ...rest }: Corrections): Corrections {
  return {
    ...rest,
    ...(obligations?.length && { obligations }),
    ...(categories?.length && { categories }),
    ...(cards?.length && { cards }),
  };
}
