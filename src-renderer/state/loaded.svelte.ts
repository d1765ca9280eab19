/**
 * One answer of the core, as a view shows it: the value, or the error, and whether a newer one is on its way.
 *
 *     const rows = new Loaded<Rows>();
 *     $effect(() => { notices.revision; rows.load(client.ledger.list({ … })); });
 */
export class Loaded<Value> {
  #value = $state.raw<Value | null>(null);
  #error = $state.raw<unknown>(null);
  #waiting = $state(false);
  #asked = 0;

  /** The last answer; it stays while a newer one is awaited. */
  get value(): Value | null {
    return this.#value;
  }

  get error(): unknown {
    return this.#error;
  }

  get waiting(): boolean {
    return this.#waiting;
  }

  /** Takes the answer when it comes. The answer to an older question never replaces a newer one. */
  async load(answer: Promise<Value>): Promise<void> {
    const asked = ++this.#asked;
    this.#waiting = true;
    try {
      const value = await answer;
      if (asked !== this.#asked) return;
      this.#value = value;
      this.#error = null;
    } catch (error) {
      if (asked === this.#asked) this.#error = error;
    } finally {
      if (asked === this.#asked) this.#waiting = false;
    }
  }
}
