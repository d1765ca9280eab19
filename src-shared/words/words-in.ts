import type { Language } from '../domain/preferences.ts';
import { en } from './en/en.ts';
import type { Words } from './words.ts';
import { zh } from './zh/zh.ts';

const LANGUAGES: Record<Language, Words> = { en, zh };

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return LANGUAGES[language];
}
