import type { Language } from '#shared/domain/preferences.ts';

/**
 * The language to speak before anyone has signed in, from the person's locale: the variables that a terminal sets,
 * else what the system says.
 */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || new Intl.DateTimeFormat().resolvedOptions().locale;
  return languageOfLocale(locale);
}

/** Chinese for any Chinese locale, else English. */
export function languageOfLocale(locale: string): Language {
  return /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en';
}
