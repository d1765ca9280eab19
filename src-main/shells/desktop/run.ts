import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor, session } from 'electron';
import { wordsIn } from '#shared/words/words.ts';
import type { Backend } from '../../app/backend.ts';
import { languageOfLocale } from '../common/language.ts';
import { readPages } from '../common/pages.ts';
import { declareScheme, servePages } from './app-scheme.ts';
import { connect } from './bridge.ts';
import { dataOption } from './data-option.ts';
import { guardContents, guardSession } from './guards.ts';
import { addTextMenu, setMenu } from './menu.ts';
import { saveWithDialog } from './save-file.ts';
import { openWindow, PARTITION, type WindowFiles } from './window.ts';

export interface Program extends WindowFiles {
  args: readonly string[];
  defaultFolder: string;
  /** The folder of the built pages. */
  pages: string;
  openBackend(folder: string): Backend;
}

/**
 * Runs the desktop shell until its window is closed. Must be called while the entry file is read, before Electron is
 * ready, and never be awaited there: Electron is ready only once that file has finished, so that would wait for ever.
 */
export function run(program: Program): void {
  const folder = resolve(dataOption(program.args) ?? program.defaultFolder);
  // What Electron itself keeps has a place of its own; the lock that admits one window per data folder is there too.
  const ownFolder = join(folder, 'desktop');
  mkdirSync(ownFolder, { recursive: true, mode: 0o700 });
  app.setPath('userData', ownFolder);
  declareScheme();
  app.enableSandbox();
  guardContents(app);
  if (app.requestSingleInstanceLock()) {
    app
      .whenReady()
      .then(() => start(program, folder))
      .catch(giveUp);
  } else app.quit();
}

async function start(program: Program, folder: string): Promise<void> {
  const { shells: say } = wordsIn(languageOfLocale(app.getLocale()));
  const pages = await readPages(program.pages);
  if (!pages) throw new Error(say.pagesMissing(program.pages));
  const ours = session.fromPartition(PARTITION, { cache: false });
  guardSession(ours);
  servePages(ours, pages);

  let window: BrowserWindow | null = null;
  const shown = () => window;
  const backend = program.openBackend(folder);
  connect(backend, shown, saveWithDialog(backend, shown, say.menu.savedAs));
  setMenu(say.menu);
  const lock = (why: 'sleep' | 'closed') => void backend.lock(why).catch(() => undefined);
  powerMonitor.on('suspend', () => lock('sleep'));
  powerMonitor.on('lock-screen', () => lock('sleep'));

  const show = () => {
    window = openWindow(program);
    addTextMenu(window);
    window.webContents.on('render-process-gone', () => lock('closed'));
    window.on('closed', () => {
      window = null;
      lock('closed');
    });
  };
  app.on('activate', () => window ?? show());
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  quitInOrder(backend);
  show();
}

/** The vault is locked before the program ends, whichever way it is asked to. */
function quitInOrder(backend: Backend): void {
  let closing = false;
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    backend.close().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

function giveUp(error: unknown): void {
  const { shells: say } = wordsIn(languageOfLocale(app.getLocale()));
  dialog.showErrorBox(say.couldNotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
