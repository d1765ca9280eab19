import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '#shared/contract/contract.ts';

/** Long enough to pass over what only scrolls by, and to stay behind the pause of a search. */
const WAIT_MS = 300;
const MOST = 100;

/** What each entry moved the score by, asked for the entries in view and no others. */
export class RowPoints {
  readonly #client: Client;
  readonly #points = new SvelteMap<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #edition = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Points with their sign; undefined while they are not known. */
  of(id: string): number | undefined {
    return this.#points.get(id);
  }

  /** Asks for the entries that came into view, once they stay there. */
  want(ids: readonly string[]): void {
    clearTimeout(this.#timer);
    const missing = ids.filter((id) => !this.#points.has(id)).slice(0, MOST);
    if (missing.length > 0) this.#timer = setTimeout(() => void this.#ask(missing), WAIT_MS);
  }

  /** The ledger changed, or the list goes. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#edition++;
    this.#points.clear();
  }

  async #ask(ids: readonly string[]): Promise<void> {
    const edition = this.#edition;
    try {
      const answers = await this.#client.ledger.points({ ids: [...ids] });
      if (edition !== this.#edition) return;
      for (const { id, points } of answers) this.#points.set(id, points);
    } catch {
      // The list says it all without them; the next view asks again.
    }
  }
}
