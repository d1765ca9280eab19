export const SCREENS = [
  'overview',
  'ledger',
  'simulator',
  'connections',
  'identity',
  'perks',
  'reports',
  'security',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Which screen is shown. */
export class Navigation {
  #screen = $state<Screen>('overview');

  get screen(): Screen {
    return this.#screen;
  }

  go(screen: Screen): void {
    this.#screen = screen;
  }
}
