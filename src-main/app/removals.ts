const LEAST_REMOVED = 10;

/** Entries taken out since somebody came in, and whether the activity log says so already. */
export class Removals {
  #count = 0;
  #noted = false;

  /** How many were taken out in all, once it is much: at least ten, and a fifth of what there was; otherwise null. */
  noteworthy(removed: number, left: number): number | null {
    this.#count += removed;
    if (removed === 0 || this.#noted) return null;
    if (this.#count < LEAST_REMOVED || this.#count * 5 < left + this.#count) return null;
    this.#noted = true;
    return this.#count;
  }
}
