import type { Client } from '#shared/contract/contract.ts';

/** How many bills are overdue or fall due within the days that the person wants to be reminded ahead. */
export class DueBills {
  readonly #client: Client;
  #count = $state(0);
  #overdue = $state(0);
  #asked = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  get count(): number {
    return this.#count;
  }

  /** How many of them are past their day. */
  get overdue(): number {
    return this.#overdue;
  }

  /** Counts again; `days` is null where nothing is to be pointed out. */
  async refresh(days: number | null): Promise<void> {
    const asked = ++this.#asked;
    try {
      const due = days === null ? [] : await this.#client.ledger.due({ days });
      if (asked !== this.#asked) return;
      this.#count = due.length;
      this.#overdue = due.filter(({ state }) => state.status === 'overdue').length;
    } catch {
      // The list of what is due says why; a number that is not known is not shown.
      if (asked === this.#asked) this.forget();
    }
  }

  forget(): void {
    this.#asked++;
    this.#count = 0;
    this.#overdue = 0;
  }
}
