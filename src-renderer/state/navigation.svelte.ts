import type { Screen } from '#shared/contract/screens.ts';

/** Which screen is shown. */
export class Navigation {
  #screen = $state<Screen>('overview');
  /** The entry that the ledger is to open when it comes up. */
  #entry: string | null = null;

  get screen(): Screen {
    return this.#screen;
  }

  go(screen: Screen): void {
    this.#entry = null;
    this.#screen = screen;
  }

  /** Goes to the ledger and opens this entry there. */
  openEntry(id: string): void {
    this.#screen = 'ledger';
    this.#entry = id;
  }

  /** The entry to open, told once. */
  takeEntry(): string | null {
    const entry = this.#entry;
    this.#entry = null;
    return entry;
  }
}
