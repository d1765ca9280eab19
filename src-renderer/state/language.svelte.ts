import type { Language } from '#shared/domain/preferences.ts';
import type { Words } from '#shared/words/words.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import type { PreferencesInUse } from './preferences.svelte.ts';

/** The language in use, and its words. */
export class LanguageInUse {
  readonly #preferences: PreferencesInUse;

  constructor(preferences: PreferencesInUse) {
    this.#preferences = preferences;
  }

  get current(): Language {
    return this.#preferences.language;
  }

  get words(): Words {
    return wordsIn(this.current);
  }
}
