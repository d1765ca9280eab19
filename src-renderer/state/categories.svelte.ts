import type { CategoryInUse } from '#shared/contract/areas/categories.ts';
import type { Client } from '#shared/contract/contract.ts';
import type { Category, KnownCategory } from '#shared/domain/category.ts';
import { ESSENTIAL_BY_CATEGORY } from '#shared/domain/essential.ts';
import type { Words } from '#shared/words/words.ts';

/** The categories as the person has them: names, which are offered, and which count as essential. */
export class Categories {
  readonly #client: Client;
  #list = $state.raw<readonly CategoryInUse[]>([]);
  #asked = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  get list(): readonly CategoryInUse[] {
    return this.#list;
  }

  /** The categories that a form offers; the known ones until they have been asked for. */
  get offered(): readonly Category[] {
    if (this.#list.length === 0) return Object.keys(ESSENTIAL_BY_CATEGORY) as KnownCategory[];
    return this.#list.filter(({ hidden }) => !hidden).map(({ category }) => category);
  }

  /** What a category is called: as the person named it, else in the language in use. */
  name(category: Category, words: Words): string {
    const own = this.#list.find((one) => one.category === category)?.name;
    return own ?? words.common.categories[category as KnownCategory] ?? words.common.categories.other;
  }

  /** Asks again. The answer to an older question never replaces a newer one, nor one from before a lock. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const list = await this.#client.categories.list({});
      if (asked === this.#asked) this.#list = list;
    } catch {
      // Entries are shown all the same, under the names that the product has.
    }
  }

  forget(): void {
    this.#asked++;
    this.#list = [];
  }
}
