import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { Wish } from '#shared/contract/notice.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { menuOf } from '../../../src-main/shells/desktop/menu.ts';

type Item = MenuItemConstructorOptions;
const entriesOf = (menu: Item[]) => menu.flatMap(({ submenu }) => submenu as Item[]);
const silent = { wish: () => {}, showAbout: () => {} };
const systems = (['linux', 'win32', 'darwin'] as const).flatMap((system) =>
  (['en', 'zh'] as const).map((language) => [system, language] as const),
);

test.each(systems)('on %s, in %s: everything is worded, and no key leads to two things', (system, language) => {
  const menu = menuOf(wordsIn(language), system, silent);
  const entries = entriesOf(menu).filter(({ type }) => type !== 'separator');
  for (const { label } of [...menu, ...entries]) expect(label).toBeTruthy();
  if (language === 'zh') {
    const latin = [...menu, ...entries].filter(({ label }) => /[a-z]/i.test(label!.replace(/Simsim/g, '')));
    expect(latin.map(({ label }) => label)).toEqual([]);
  }
  const keys = entries.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+N', 'CmdOrCtrl+L', 'CmdOrCtrl+K', 'CmdOrCtrl+1', 'F1']));
  const roles = entries.map(({ role }) => role);
  expect(roles).toEqual(
    expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'quit']),
  );
  expect(roles.filter((role) => /devtools|reload/i.test(role ?? ''))).toEqual([]);
  expect(roles.includes('services')).toBe(system === 'darwin');
});

test('every screen and every wish has an entry that asks for it', () => {
  const wished: Wish[] = [];
  const menu = menuOf(wordsIn('en'), 'linux', { wish: (wish) => void wished.push(wish), showAbout: () => {} });
  for (const { click } of entriesOf(menu)) (click as (() => void) | undefined)?.();
  expect(new Set(wished)).toEqual(new Set(Wish.options));
});
