import { MediaQuery } from 'svelte/reactivity';
import type { Theme } from '#shared/domain/preferences.ts';
import type { PreferencesInUse } from './preferences.svelte.ts';

/** The theme in use. `dark` is what a canvas needs to know: it cannot follow CSS by itself. */
export class ThemeInUse {
  readonly #preferences: PreferencesInUse;
  readonly #systemDark = new MediaQuery('(prefers-color-scheme: dark)', false);

  constructor(preferences: PreferencesInUse) {
    this.#preferences = preferences;
  }

  get chosen(): Theme {
    return this.#preferences.theme;
  }

  get dark(): boolean {
    return this.chosen === 'system' ? this.#systemDark.current : this.chosen === 'dark';
  }
}
