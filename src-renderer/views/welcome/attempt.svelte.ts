import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import { refusalText } from '#shared/words/refusal-text.ts';
import { describe } from '../../bridge/client.ts';
import type { LanguageInUse } from '../../state/language.svelte.ts';

type Waiting = Extract<Refusal, { waitSeconds: number }>;

/** One try to get in: whether it runs, what came of it, and how long to wait before the next. */
export class Attempt {
  readonly #language: LanguageInUse;
  #busy = $state(false);
  #error = $state.raw<unknown>(null);
  #left = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(language: LanguageInUse) {
    this.#language = language;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Seconds until the core takes another try. */
  get secondsLeft(): number {
    return this.#left;
  }

  /** The refusal's code, when it was one. */
  get code(): Refusal['code'] | null {
    return this.#error instanceof Refused ? this.#error.refusal.code : null;
  }

  /** What to say about the last try, with the wait counted down; null when there is nothing to say. */
  get text(): string | null {
    if (this.#error === null) return null;
    const words = this.#language.words;
    const waiting = waitingIn(this.#error);
    if (!waiting) return describe(this.#error, words);
    if (waiting.code === 'account/wait' && this.#left === 0) return null;
    return refusalText(words, { ...waiting, waitSeconds: this.#left });
  }

  /** Runs the work unless a try is under way or must wait. Answers whether it succeeded. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.#busy || this.#left > 0) return false;
    this.#busy = true;
    this.#error = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.#error = error;
      this.#countDown(waitingIn(error)?.waitSeconds ?? 0);
      return false;
    } finally {
      this.#busy = false;
    }
  }

  /** Forgets the last try, as when another account is picked. */
  forget(): void {
    this.#error = null;
    this.#countDown(0);
  }

  #countDown(seconds: number): void {
    clearInterval(this.#timer);
    const end = performance.now() + seconds * 1000;
    this.#left = Math.ceil(seconds);
    if (seconds <= 0) return;
    this.#timer = setInterval(() => {
      this.#left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      if (this.#left === 0) clearInterval(this.#timer);
    }, 250);
  }
}

function waitingIn(error: unknown): Waiting | null {
  if (!(error instanceof Refused) || !('waitSeconds' in error.refusal)) return null;
  return error.refusal;
}
