import type { Client } from '#shared/contract/contract.ts';
import type { Strength } from '#shared/domain/account.ts';
import { Loaded } from '../../state/loaded.svelte.ts';

/** Typing is not interrupted by a measurement for every key. */
const PAUSE_MS = 150;

/** How hard the password being typed is to guess, measured in the core after a short pause. */
export class PasswordStrength {
  readonly #client: Client;
  readonly #answer = new Loaded<Strength>();
  #measured = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  /** The last measurement, or null before the first and for an empty password. */
  get value(): Strength | null {
    return this.#measured === '' ? null : this.#answer.value;
  }

  /** Measures soon; the password measured last wins. */
  measure(password: string, name: string): void {
    clearTimeout(this.#timer);
    if (password === '') {
      this.#measured = '';
      return;
    }
    this.#timer = setTimeout(() => {
      this.#measured = password;
      void this.#answer.load(this.#client.account.strength({ password, name: name.slice(0, 60) }));
    }, PAUSE_MS);
  }
}
