import type { Client } from '#shared/contract/contract.ts';
import { describe } from '../bridge/client.ts';
import type { LanguageInUse } from './language.svelte.ts';

export interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'plain' | 'bad';
  /** Points that a change brought, shown with their sign. */
  points?: number;
  action?: { label: string; run: () => void };
}

/** Long enough to read a sentence, and to reach for Undo where there is something to undo. */
const STAYS_MS = { read: 5_000, act: 8_000 };

/** Short messages at the edge of the page. A toast under the pointer or with focus stays. */
export class Toasts {
  readonly #client: Client;
  readonly #language: LanguageInUse;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #list = $state<Toast[]>([]);
  #next = 1;

  constructor(client: Client, language: LanguageInUse) {
    this.#client = client;
    this.#language = language;
  }

  get list(): readonly Toast[] {
    return this.#list;
  }

  /** What went well makes way for what comes next; what went wrong stays beside it. */
  show(toast: Omit<Toast, 'id'>): void {
    const id = this.#next++;
    for (const old of this.#list) if (old.tone !== 'bad') this.dismiss(old.id);
    this.#list = [...this.#list.slice(-2), { ...toast, id }];
    this.release(id);
  }

  /** Says what was saved, what it did to the score, and offers to take just that back. */
  saved(text: string, change: { before?: number; after?: number; step?: string | undefined } = {}): void {
    const points = (change.after ?? 0) - (change.before ?? 0);
    this.show({
      text,
      tone: points < 0 ? 'plain' : 'good',
      ...(points === 0 ? {} : { points }),
      action: { label: this.#language.words.common.undo, run: () => void this.#undo(change.step) },
    });
  }

  /** Says what went wrong, in the words of the refusal or incident. */
  failed(error: unknown): void {
    this.show({ text: describe(error, this.#language.words), tone: 'bad' });
  }

  dismiss(id: number): void {
    this.hold(id);
    this.#list = this.#list.filter((toast) => toast.id !== id);
  }

  /** Stops the clock of a toast. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Starts the clock of a toast, again if need be. */
  release(id: number): void {
    this.hold(id);
    const toast = this.#list.find((one) => one.id === id);
    const stays = toast?.action ? STAYS_MS.act : STAYS_MS.read;
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), stays),
    );
  }

  clear(): void {
    for (const { id } of this.#list) this.hold(id);
    this.#list = [];
  }

  /** Takes back the named step; when something newer comes first, the refusal says so. */
  async #undo(step: string | undefined): Promise<void> {
    try {
      await this.#client.ledger.undo(step === undefined ? {} : { step });
      this.show({ text: this.#language.words.common.undone, tone: 'plain' });
    } catch (error) {
      this.failed(error);
    }
  }
}
