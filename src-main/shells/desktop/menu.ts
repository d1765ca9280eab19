import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from '#shared/words/words.ts';

/** The menus that every program has, made of roles: Electron words them in the person's language. */
export function setMenu(words: Words['shells']['menu']): void {
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  const ofTheApp: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const template = [...ofTheApp, { role: 'fileMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template as MenuItemConstructorOptions[]));
}

/** The right click in text fields, and on selected text. */
export function addTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const editing: MenuItemConstructorOptions[] = [
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ];
    const reading: MenuItemConstructorOptions[] = selectionText === '' ? [] : [{ role: 'copy' }];
    const items = isEditable ? editing : reading;
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
