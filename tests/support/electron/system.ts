import { EventEmitter } from 'node:events';
import { onOrder, tell } from './control.ts';

/** What the person will choose in the dialogs to come, said beforehand by the test; else they change their mind. */
const choices: unknown[] = [];
onOrder('choose', ({ answer }) => choices.push(answer));

export const dialog = {
  async showSaveDialog(_window: unknown, options: unknown) {
    tell('save-dialog', options);
    return choices.shift() ?? { canceled: true };
  },
  showErrorBox: (title: string, text: string) => tell('error-box', [title, text]),
};

export const Menu = {
  setApplicationMenu: (menu: unknown) => tell('menu', menu),
  buildFromTemplate: (template: unknown) => template,
};

export const powerMonitor = new EventEmitter();
onOrder('power', ({ event }) => powerMonitor.emit(event));

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
export const nativeTheme = { shouldUseDarkColors: false };
