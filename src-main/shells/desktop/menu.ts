import type { MenuItemConstructorOptions } from 'electron';
import type { Wish } from '#shared/contract/notice.ts';
import { SCREENS } from '#shared/contract/screens.ts';
import type { Words } from '#shared/words/words.ts';

type Item = MenuItemConstructorOptions;

/** What menu entries of our own lead to. */
export interface MenuActions {
  /** The page is told what the person wishes. */
  wish(wish: Wish): void;
  showAbout(): void;
}

/**
 * The menus of the window: on macOS along the top of the screen with a menu of the program itself, else in the window.
 * Every entry is worded here, since Electron's own are English everywhere. A key that the page uses itself is shown
 * and works once: what the page takes, the menu is not given.
 */
export function menuOf(words: Words, platform: NodeJS.Platform, act: MenuActions): Item[] {
  const say = words.desktop.menu;
  const mac = platform === 'darwin';
  const wish = (label: string, of: Wish, accelerator: string): Item => ({
    label,
    accelerator,
    click: () => act.wish(of),
  });
  const role = (label: string, of: NonNullable<Item['role']>): Item => ({ label, role: of });
  const line: Item = { type: 'separator' };
  const about: Item = { label: say.about, click: () => act.showAbout() };
  const settings = wish(`${words.common.screens.settings}…`, 'settings', 'CmdOrCtrl+,');

  const program: Item = {
    label: words.common.appName,
    submenu: [
      about,
      line,
      settings,
      line,
      role(say.services, 'services'),
      line,
      role(say.hide, 'hide'),
      role(say.hideOthers, 'hideOthers'),
      role(say.showAll, 'unhide'),
      line,
      role(say.quit, 'quit'),
    ],
  };
  const file: Item = {
    label: say.file,
    submenu: [
      wish(say.record, 'record', 'CmdOrCtrl+N'),
      line,
      wish(say.lock, 'lock', 'CmdOrCtrl+L'),
      ...(mac ? [line, role(say.close, 'close')] : [line, settings, line, role(say.quit, 'quit')]),
    ],
  };
  const edit: Item = { label: say.edit, submenu: editing(words) };
  const view: Item = {
    label: say.view,
    submenu: [
      wish(say.commands, 'commands', 'CmdOrCtrl+K'),
      line,
      role(say.actualSize, 'resetZoom'),
      role(say.zoomIn, 'zoomIn'),
      // The same without Shift, as every keyboard has it
      { ...role(say.zoomIn, 'zoomIn'), accelerator: 'CmdOrCtrl+=', visible: false },
      role(say.zoomOut, 'zoomOut'),
      line,
      role(say.fullScreen, 'togglefullscreen'),
    ],
  };
  const go: Item = {
    label: say.go,
    submenu: SCREENS.map((screen, index) => wish(words.common.screens[screen], screen, `CmdOrCtrl+${index + 1}`)),
  };
  const window: Item = {
    label: say.window,
    role: 'window',
    submenu: [
      role(say.minimise, 'minimize'),
      ...(mac ? [role(say.zoomWindow, 'zoom'), line, role(say.toFront, 'front')] : [role(say.close, 'close')]),
    ],
  };
  const help: Item = {
    label: say.help,
    role: 'help',
    submenu: [wish(say.keys, 'keys', 'F1'), ...(mac ? [] : [line, about])],
  };
  return mac ? [program, file, edit, view, go, window, help] : [file, edit, view, go, window, help];
}

/** What can be done with text, in the menu and at a right click. */
export function editing({ desktop: { menu: say } }: Words): Item[] {
  return [
    { label: say.undo, role: 'undo' },
    { label: say.redo, role: 'redo' },
    { type: 'separator' },
    { label: say.cut, role: 'cut' },
    { label: say.copy, role: 'copy' },
    { label: say.paste, role: 'paste' },
    { label: say.selectAll, role: 'selectAll' },
  ];
}
