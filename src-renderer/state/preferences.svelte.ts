import type { Client } from '#shared/contract/contract.ts';
import type { DateStyle, Language, NumberStyle, Preferences, Theme } from '#shared/domain/preferences.ts';
import { REMINDER_DAYS } from '#shared/domain/reminder.ts';

type Look = Pick<Preferences, 'language' | 'theme'>;

/** Where language and theme wait for the next sign-in page. They say nothing about a person. */
const KEPT_AS = 'simsim.look';

/** What the person chose. Before anyone signs in there is only a look, remembered by this window. */
export class PreferencesInUse {
  readonly #client: Client;
  #look = $state<Look>(rememberedLook());
  #kept = $state<Preferences | null>(null);

  constructor(client: Client) {
    this.#client = client;
  }

  get language(): Language {
    return this.#kept?.language ?? this.#look.language;
  }

  get theme(): Theme {
    return this.#kept?.theme ?? this.#look.theme;
  }

  get goal(): Preferences['goal'] {
    return this.#kept?.goal ?? null;
  }

  /** Amounts of money are hidden. */
  get discreet(): boolean {
    return this.#kept?.discreet ?? false;
  }

  /** Due bills come as notifications of the system. */
  get notifications(): boolean {
    return this.#kept?.notifications ?? false;
  }

  get stepsSkipped(): boolean {
    return this.#kept?.stepsSkipped ?? false;
  }

  /** How figures and days are written. */
  get numbers(): NumberStyle {
    return this.#kept?.numbers ?? 'language';
  }

  get dates(): DateStyle {
    return this.#kept?.dates ?? 'language';
  }

  /** How many days ahead due bills are pointed out; null where they are not. */
  get reminderDays(): number | null {
    if (this.#kept?.reminders === false) return null;
    return this.#kept?.reminderDays ?? REMINDER_DAYS;
  }

  get importNudge(): boolean {
    return this.#kept?.importNudge ?? true;
  }

  /** Null while nobody is signed in. */
  get autoLockMinutes(): number | null {
    return this.#kept?.autoLockMinutes ?? null;
  }

  async load(): Promise<void> {
    this.#keep(await this.#client.preferences.show({}));
  }

  /** A new account takes over the look of the page it was made on. */
  async start(): Promise<void> {
    this.#keep(await this.#client.preferences.change({ ...this.#look }));
  }

  /** Saves a change; without a session only the look can be chosen. */
  async change(change: Partial<Preferences>): Promise<void> {
    if (this.#kept) return this.#keep(await this.#client.preferences.change(change));
    this.#remember({ language: change.language ?? this.language, theme: change.theme ?? this.theme });
  }

  forget(): void {
    this.#kept = null;
  }

  #keep(preferences: Preferences): void {
    this.#kept = preferences;
    this.#remember({ language: preferences.language, theme: preferences.theme });
  }

  #remember(look: Look): void {
    this.#look = look;
    try {
      localStorage.setItem(KEPT_AS, JSON.stringify(look));
    } catch {
      // A window without storage only forgets its look.
    }
  }
}

function rememberedLook(): Look {
  const spoken: Language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  try {
    const look = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Look>;
    return {
      language: look.language === 'en' || look.language === 'zh' ? look.language : spoken,
      theme: look.theme === 'light' || look.theme === 'dark' ? look.theme : 'system',
    };
  } catch {
    return { language: spoken, theme: 'system' };
  }
}
