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

interface Entry {
  label?: string;
  click?: () => void;
  submenu?: Entry[];
}

let menu: Entry[] = [];

export const Menu = {
  setApplicationMenu(entries: Entry[]) {
    menu = entries;
    tell('menu', entries);
  },
  buildFromTemplate: (template: Entry[]) => Object.assign(template, { popup: () => tell('popup', template) }),
};
onOrder('choose-entry', ({ label }) => {
  const entry = menu.flatMap((one) => one.submenu ?? []).find((one) => one.label === label);
  if (!entry?.click) throw new Error(`the menus have no entry ${label}`);
  entry.click();
});

const notifications: Notification[] = [];

export class Notification extends EventEmitter {
  static isSupported = () => true;
  readonly #shown: unknown;
  constructor(shown: unknown) {
    super();
    this.#shown = shown;
  }
  show(): void {
    notifications.push(this);
    tell('notification', this.#shown);
  }
}
onOrder('click-notification', () => notifications.at(-1)?.emit('click'));

export const powerMonitor = new EventEmitter();
onOrder('power', ({ event }) => powerMonitor.emit(event));

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
export const nativeTheme = { shouldUseDarkColors: false };
