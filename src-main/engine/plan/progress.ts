/** Steps after which a search is taken to be half done. */
const HALF = 60;

/** How far a search is: a share that only grows, since nobody knows how long it is before it ends. */
export class Progress {
  #steps = 0;

  /** The share done, after another step. */
  moved(): number {
    this.#steps++;
    return this.#steps / (this.#steps + HALF);
  }

  /** Passes a work's pauses on as shares, and answers what it answers. */
  *along<Value>(work: Generator<void, Value>): Generator<number, Value> {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      yield this.moved();
    }
  }
}
