import type { AreaHandlers } from '#shared/contract/contract.ts';
import type { Core } from '../core.ts';

export function preferencesHandlers({ session }: Core): AreaHandlers<'preferences'> {
  return {
    show: () => session.book.document.preferences,
    change: async (changed) => {
      const before = session.book.document.preferences.autoLockMinutes;
      const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
      await session.commit({
        change: 'preferences',
        preferences: { ...session.book.document.preferences, ...given },
      });
      const { autoLockMinutes } = session.book.document.preferences;
      if (autoLockMinutes !== before) await session.note('auto-lock', autoLockMinutes);
      session.touch();
      return session.book.document.preferences;
    },
  };
}
