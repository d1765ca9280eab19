import { app, type BrowserWindow, Menu, Notification, powerMonitor, session } from 'electron';
import type { Notice } from '#shared/contract/notice.ts';
import type { Language } from '#shared/domain/preferences.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { languageOfLocale } from '../common/language.ts';
import { readPages } from '../common/pages.ts';
import { showAbout } from './about-panel.ts';
import { servePages } from './app-scheme.ts';
import { connect, sendNotice } from './bridge.ts';
import { DueReminder } from './due-reminder.ts';
import { followPage } from './follow-page.ts';
import { guardSession } from './guards.ts';
import type { HandedVaults } from './handed-vaults.ts';
import { type MenuActions, menuOf } from './menu.ts';
import type { Program } from './program.ts';
import { quitInOrder } from './quit-in-order.ts';
import { saveWithDialog } from './save-file.ts';
import { addTextMenu } from './text-menu.ts';
import { openWindow, PARTITION } from './window.ts';

const HOUR = 3_600_000;

/** Puts window, menus, core and what the system tells us together. Electron is ready. Rejects when nothing can be shown. */
export async function start(program: Program, folder: string, handed: HandedVaults): Promise<void> {
  let language: Language = languageOfLocale(app.getLocale());
  const words = () => wordsIn(language);
  const pages = await readPages(program.pages);
  if (!pages) throw new Error(words().shells.pagesMissing(program.pages));
  const ours = session.fromPartition(PARTITION, { cache: false });
  guardSession(ours);
  servePages(ours, pages);

  let window: BrowserWindow | null = null;
  const shown = () => window;
  const send = (notice: Notice) => sendNotice(window, notice);
  const backend = program.openBackend(folder);
  const lock = (why: 'sleep' | 'closed') => void backend.lock(why).catch(() => undefined);

  const show = () => {
    window = openWindow(program);
    addTextMenu(window, words);
    window.webContents.on('render-process-gone', () => lock('closed'));
    window.on('closed', () => {
      window = null;
      lock('closed');
    });
  };
  const comeForward = () => {
    if (!window) return show();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  const drawMenu = () => {
    const act: MenuActions = {
      wish(wish) {
        if (!window) show();
        send({ notice: 'wish', wish });
      },
      showAbout: () => void showAbout(backend, words()),
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(words(), process.platform, act)));
  };
  const reminder = new DueReminder(backend, (title, body) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body });
    notification.on('click', comeForward);
    notification.show();
  });
  const remind = () => void reminder.look(words()).catch(() => undefined);
  const tellOfVault = () => void handed.tell(backend, send);

  const heard = followPage(backend, {
    begun: tellOfVault,
    preferences(preferences) {
      reminder.follow(preferences);
      remind();
      if (preferences.language === language) return;
      language = preferences.language;
      drawMenu();
    },
  });
  connect(
    heard,
    shown,
    saveWithDialog(backend, shown, () => words().desktop.saveFile),
  );
  drawMenu();
  backend.listen(({ notice }) => {
    if (notice === 'locked') void ours.clearCache();
    if (notice === 'day-changed') remind();
  });
  setInterval(remind, HOUR).unref();
  powerMonitor.on('suspend', () => lock('sleep'));
  powerMonitor.on('lock-screen', () => lock('sleep'));
  powerMonitor.on('resume', remind);

  app.on('activate', () => window ?? show());
  app.on('second-instance', comeForward);
  handed.whenArrived(() => {
    if (window) tellOfVault();
    else show(); // its page asks, and is told
  });
  quitInOrder(backend);
  show();
}
