import type { Notices } from './notices.svelte.ts';

/** A saved vault that the system handed to the desktop shell, or that the person chose, until the person has decided about it. */
export interface Handed {
  /** The id under which the core holds it. */
  file: string;
  name: string;
}

export class HandedVault {
  #current = $state.raw<Handed | null>(null);
  #broughtIn = $state(0);

  constructor(notices: Notices) {
    notices.on('vault-handed', ({ file, name }) => {
      this.#current = { file, name };
    });
  }

  get current(): Handed | null {
    return this.#current;
  }

  /** How many were brought in: the list of accounts is asked for anew when it grows. */
  get broughtIn(): number {
    return this.#broughtIn;
  }

  /** One that the person chose from a file. */
  hand(vault: Handed): void {
    this.#current = vault;
  }

  taken(): void {
    this.#broughtIn++;
  }

  forget(): void {
    this.#current = null;
  }
}
