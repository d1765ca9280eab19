import { type BrowserWindow, Menu } from 'electron';
import type { Words } from '#shared/words/words.ts';
import { editing } from './menu.ts';

/** The right click: everything in a text field, copying on selected text, nothing elsewhere. */
export function addTextMenu(window: BrowserWindow, words: () => Words): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const { copy } = words().desktop.menu;
    const reading = selectionText === '' ? [] : [{ label: copy, role: 'copy' as const }];
    const items = isEditable ? editing(words()) : reading;
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
