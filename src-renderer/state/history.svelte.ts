import type { Client } from '#shared/contract/contract.ts';
import type { LanguageInUse } from './language.svelte.ts';
import type { Toasts } from './toasts.svelte.ts';

/** Undo and redo of every change, from any screen. Steps follow one another, however fast the keys. */
export class History {
  readonly #client: Client;
  readonly #language: LanguageInUse;
  readonly #toasts: Toasts;
  #last: Promise<void> = Promise.resolve();

  constructor(client: Client, language: LanguageInUse, toasts: Toasts) {
    this.#client = client;
    this.#language = language;
    this.#toasts = toasts;
  }

  step(verb: 'undo' | 'redo'): Promise<void> {
    this.#last = this.#last.then(() => this.#take(verb));
    return this.#last;
  }

  async #take(verb: 'undo' | 'redo'): Promise<void> {
    try {
      await this.#client.ledger[verb]({});
      const { undone, redone } = this.#language.words.ledger.saved;
      this.#toasts.show({ text: verb === 'undo' ? undone : redone, tone: 'plain' });
    } catch (error) {
      this.#toasts.failed(error);
    }
  }
}
