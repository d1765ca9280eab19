import type { Client } from '#shared/contract/contract.ts';
import type { Advice, Score } from '#shared/domain/score.ts';

/** Today's score and what could still be gained, shared by the overview and the frame's announcement of changes. */
export class LiveScore {
  readonly #client: Client;
  #current = $state.raw<Score | null>(null);
  #advice = $state.raw<Advice[]>([]);
  #difference = $state(0);
  #error = $state.raw<unknown>(null);
  #asked = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  get current(): Score | null {
    return this.#current;
  }

  get advice(): readonly Advice[] {
    return this.#advice;
  }

  /** Points between the last two scores that were shown in this session; 0 at first. */
  get difference(): number {
    return this.#difference;
  }

  /** Why the last question was not answered; null when it was. */
  get error(): unknown {
    return this.#error;
  }

  /** Asks again. The answer to an older question never replaces a newer one, nor one from before a lock. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const answers = await Promise.all([this.#client.score.show({}), this.#client.score.advice({})]);
      if (asked === this.#asked) this.#take(...answers);
    } catch (error) {
      if (asked === this.#asked) this.#error = error;
    }
  }

  forget(): void {
    this.#asked++;
    this.#current = null;
    this.#advice = [];
    this.#difference = 0;
    this.#error = null;
  }

  #take(score: Score, advice: Advice[]): void {
    this.#error = null;
    this.#difference = this.#current ? score.score - this.#current.score : 0;
    this.#current = score;
    this.#advice = advice;
  }
}
