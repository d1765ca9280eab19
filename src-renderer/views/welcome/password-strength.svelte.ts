import type { Client } from '#shared/contract/contract.ts';
import type { Strength } from '#shared/domain/account.ts';
import { Loaded } from '../../state/loaded.svelte.ts';

/** Typing is not interrupted by a measurement for every key. */
const PAUSE_MS = 150;

/** How hard the password being typed is to guess, measured in the core after a short pause. */
export class PasswordStrength {
  readonly #client: Client;
  readonly #answer = new Loaded<{ password: string; strength: Strength }>();
  #empty = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  /** The last measurement, for the meter; it trails the typing. Null before the first and for an empty password. */
  get value(): Strength | null {
    return this.#empty ? null : (this.#answer.value?.strength ?? null);
  }

  /**
   * True when exactly this password was measured and is too weak. While the meter is still measuring nothing is known,
   * and the core decides: it refuses a weak password itself.
   */
  knownWeak(password: string): boolean {
    const answer = this.#answer.value;
    return answer !== null && answer.password === password && !answer.strength.enough;
  }

  /** Measures soon; the password measured last wins. */
  measure(password: string, name: string): void {
    clearTimeout(this.#timer);
    this.#empty = password === '';
    if (password === '') return;
    this.#timer = setTimeout(() => {
      const answer = this.#client.account.strength({ password, name: name.slice(0, 60) });
      void this.#answer.load(answer.then((strength) => ({ password, strength })));
    }, PAUSE_MS);
  }
}
