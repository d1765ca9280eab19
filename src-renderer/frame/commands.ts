import { SCREENS } from '#shared/contract/screens.ts';
import type { Words } from '#shared/words/words.ts';
import type { Desk } from '../state/desk.ts';

/** Something that can be done from anywhere, by its name. */
export interface Command {
  id: string;
  name: string;
  /** The keys that do the same, as written on a keyboard. */
  keys?: string;
  run: () => void;
}

/** Every command of the frame, in the order in which they are offered. */
export function commandsOf(desk: Desk): Command[] {
  const { history, language, navigation, palette, preferences, recording, session, theme, toasts } = desk;
  const words: Words['palette'] = language.words.palette;
  const change = (part: Parameters<typeof preferences.change>[0]) =>
    preferences.change(part).catch((error: unknown) => toasts.failed(error));
  return [
    { id: 'record', name: language.words.common.record, keys: 'N', run: () => recording.open() },
    ...SCREENS.map((screen) => ({
      id: screen,
      name: words.goTo(language.words.common.screens[screen]),
      run: () => navigation.go(screen),
    })),
    { id: 'undo', name: words.undo, keys: 'Ctrl Z', run: () => void history.step('undo') },
    { id: 'redo', name: words.redo, keys: 'Ctrl ⇧ Z', run: () => void history.step('redo') },
    {
      id: 'theme',
      name: theme.chosen === 'dark' ? words.light : words.dark,
      run: () => void change({ theme: theme.chosen === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'language',
      name: words.otherLanguage,
      run: () => void change({ language: language.current === 'zh' ? 'en' : 'zh' }),
    },
    {
      id: 'discreet',
      name: preferences.discreet ? words.showAmounts : words.hideAmounts,
      run: () => void change({ discreet: !preferences.discreet }),
    },
    { id: 'keys', name: words.keys, keys: '?', run: () => palette.open('keys') },
    {
      id: 'lock',
      name: session.current?.demo ? language.words.account.leaveDemo : language.words.account.lock,
      keys: 'Ctrl L',
      run: () => void session.lock().catch((error: unknown) => toasts.failed(error)),
    },
  ];
}

/** The commands whose name holds every word that was typed, in any order. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const parts = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return commands.filter(({ name }) => parts.every((part) => name.toLocaleLowerCase().includes(part)));
}
