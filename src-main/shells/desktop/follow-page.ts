import type { Preferences } from '#shared/domain/preferences.ts';
import type { Backend } from '../../app/backend.ts';

/** The part of a person's preferences that the shell itself follows. */
export type Followed = Pick<Preferences, 'language' | 'discreet' | 'reminders' | 'reminderDays' | 'notifications'>;

export interface PageHeard {
  /** The page has begun, and hears notices: it asks what this is before anything else. */
  begun(): void;
  /** The page asks for the preferences after every sign-in, and changes them. */
  preferences(preferences: Followed): void;
}

/** The same core for the page, with an ear on two of its answers; so the shell need not ask a second time. */
export function followPage(backend: Backend, heard: PageHeard): Backend {
  return {
    async dispatch(name, input) {
      const reply = await backend.dispatch(name, input);
      if (name === 'about.show') heard.begun();
      if (reply.ok && (name === 'preferences.show' || name === 'preferences.change')) {
        heard.preferences(reply.value as Followed);
      }
      return reply;
    },
    listen: (listener) => backend.listen(listener),
    hold: (file) => backend.hold(file),
    held: (file) => backend.held(file),
    lock: (why) => backend.lock(why),
    close: () => backend.close(),
  };
}
