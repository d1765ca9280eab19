import type { Client } from '#shared/contract/contract.ts';

const MINUTE_MS = 60_000;
/** The core hears of a hand on the app at most this often. */
const TOUCH_EVERY_MS = 20_000;
const LOOK_EVERY_MS = 15_000;

/** Signs of life: they put off the idle lock in the core, and the frame shows how long is left. */
export class Activity {
  readonly #client: Client;
  #last = $state(0);
  #now = $state(0);
  #touched = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Whole minutes left of so many, at least 1: the core, not this figure, decides when to lock. */
  minutesLeft(autoLockMinutes: number): number {
    const idle = Math.max(0, this.#now - this.#last);
    return Math.max(1, Math.ceil(autoLockMinutes - idle / MINUTE_MS));
  }

  /** Watches this window until the returned function is called. */
  watch(): () => void {
    const stop = new AbortController();
    const alive = () => this.#alive();
    for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
      addEventListener(event, alive, { signal: stop.signal, passive: true, capture: true });
    }
    this.#alive();
    const timer = setInterval(() => {
      this.#now = performance.now();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }

  #alive(): void {
    const now = performance.now();
    if (now - this.#last > 1_000 || this.#last === 0) {
      this.#last = now;
      this.#now = now;
    }
    if (this.#touched !== 0 && now - this.#touched < TOUCH_EVERY_MS) return;
    this.#touched = now;
    // A lost touch is no harm: the next one follows, and a lock is announced on its own.
    this.#client.about.touch({}).catch(() => undefined);
  }
}
