import type { Saved, Suggestion, Understood } from '#shared/contract/areas/ledger.ts';
import type { Client } from '#shared/contract/contract.ts';

/** A pause in typing long enough to be worth a question. */
const DEBOUNCE_MS = 90;
/** The contract reads no longer line. */
export const LONGEST_LINE = 200;

/** What the record bar holds: the line, what the core made of it, and whether that is still about this line. */
export class RecordBarState {
  readonly #client: Client;
  #text = $state('');
  #understood = $state.raw<Understood | null>(null);
  #suggestions = $state.raw<readonly Suggestion[]>([]);
  /** The line that `understood` is about. */
  #about = $state('');
  #error = $state.raw<unknown>(null);
  #saving = $state(false);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text.slice(0, LONGEST_LINE);
    this.#error = null;
    clearTimeout(this.#timer);
    this.#asked++;
    this.#suggestions = [];
    const typed = this.#text.trim() !== '';
    if (!typed) this.#understood = null;
    this.#timer = setTimeout(() => {
      if (typed) void this.#ask();
      void this.suggest();
    }, DEBOUNCE_MS);
  }

  /** What the core made of the line; while a newer line is being read, what it made of the one before. */
  get understood(): Understood | null {
    return this.#understood;
  }

  /** True while `understood` is not yet about the line as it stands. */
  get behind(): boolean {
    return this.#text.trim() !== '' && this.#about !== this.#text;
  }

  /** What could be recorded next without typing more; empty while nothing is offered. */
  get suggestions(): readonly Suggestion[] {
    return this.#suggestions;
  }

  get error(): unknown {
    return this.#error;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /**
   * What the line means as it stands now, asked at once: Enter may come before the pause has passed.
   * Null when the line was changed meanwhile, or could not be read.
   */
  async settle(): Promise<Understood | null> {
    clearTimeout(this.#timer);
    if (this.behind) await this.#ask();
    return this.behind ? null : this.#understood;
  }

  /** Saves the line; null when something is missing, it is being saved already, or saving was refused. */
  async save(): Promise<{ saved: Saved; title: string } | null> {
    if (this.#saving || this.#text.trim() === '') return null;
    this.#saving = true;
    try {
      const understood = await this.settle();
      if (!understood?.draft) return null;
      const line = this.#text;
      const saved = await this.#client.ledger.record({ draft: understood.draft });
      // what was typed while it was being saved is the next line
      if (this.#text === line) this.clear();
      return { saved, title: understood.title };
    } catch (error) {
      this.#error = error;
      return null;
    } finally {
      this.#saving = false;
    }
  }

  /** Asks what is likely to come next under the line as it stands. */
  async suggest(): Promise<void> {
    const text = this.#text;
    try {
      const list = await this.#client.ledger.suggest({ text });
      if (text === this.#text) this.#suggestions = list;
    } catch {
      // Typing works without suggestions.
    }
  }

  /** Saves a suggestion as it is; null when it was refused. */
  async take({ draft, title }: Suggestion): Promise<{ saved: Saved; title: string } | null> {
    if (this.#saving) return null;
    this.#saving = true;
    try {
      const saved = await this.#client.ledger.record({ draft });
      this.clear();
      return { saved, title };
    } catch (error) {
      this.#error = error;
      return null;
    } finally {
      this.#saving = false;
    }
  }

  /** The ledger changed: the same line may now settle another bill, or bring other points. */
  askAgain(): void {
    if (this.#text.trim() !== '') void this.#ask();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#text = '';
    this.#about = '';
    this.#understood = null;
    this.#suggestions = [];
    this.#error = null;
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const text = this.#text;
    try {
      const understood = await this.#client.ledger.understand({ text });
      if (asked !== this.#asked) return;
      this.#understood = understood;
      this.#about = text;
      this.#error = null;
    } catch (error) {
      if (asked === this.#asked) this.#error = error;
    }
  }
}
