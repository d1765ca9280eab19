import type { Client } from '#shared/contract/contract.ts';
import { Loaded } from '../../state/loaded.svelte.ts';

interface Done {
  who: boolean;
  owe: boolean;
  spend: boolean;
}

/** How far a newcomer is on the way to a first score, told by what the ledger holds. */
export class FirstRun {
  readonly #client: Client;
  readonly #known = new Loaded<Done & { empty: boolean }>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** False until the ledger was looked at, so that nothing flashes by. */
  get empty(): boolean {
    return this.#known.value?.empty ?? false;
  }

  get done(): Done {
    return this.#known.value ?? { who: false, owe: false, spend: false };
  }

  /** True while a step is left; false while nothing is known. */
  get open(): boolean {
    const known = this.#known.value;
    return known !== null && !(known.who && known.owe && known.spend);
  }

  refresh(): Promise<void> {
    return this.#known.load(this.#look());
  }

  async #look(): Promise<Done & { empty: boolean }> {
    const count = async (filter: 'all' | 'bills' | 'purchases') =>
      (await this.#client.ledger.list({ filter, search: '', offset: 0, limit: 1 })).total;
    const [all, bills, purchases, items] = await Promise.all([
      count('all'),
      count('bills'),
      count('purchases'),
      this.#client.identity.show({}),
    ]);
    return { empty: all === 0, who: items.some(({ record }) => record), owe: bills > 0, spend: purchases > 0 };
  }
}
