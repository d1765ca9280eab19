import { DEFAULT_PREFERENCES, Preferences } from '#shared/domain/preferences.ts';

/** What the core answers to a change: the whole of the preferences. */
export function changedPreferences(change: object): Preferences {
  return Preferences.parse({ ...DEFAULT_PREFERENCES, ...change });
}
