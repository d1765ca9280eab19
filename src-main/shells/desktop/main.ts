import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor, session } from 'electron';
import { wordsIn } from '#shared/words/words.ts';
import { openBackend } from '../../app/open-backend.ts';
import { defaultFolder, systemOutside } from '../../app/system-outside.ts';
import { languageOfLocale } from '../language.ts';
import { readPages } from '../pages.ts';
import { declareScheme, servePages } from './app-scheme.ts';
import { connect } from './bridge.ts';
import { dataOption } from './data-option.ts';
import { guardContents, guardSession } from './guards.ts';
import { addTextMenu, setMenu } from './menu.ts';
import { saveWithDialog } from './save-file.ts';
import { openWindow, PARTITION } from './window.ts';

/** The program of the desktop shell. Bundled to out/main, beside out/preload and out/renderer. */

const built = (path: string) => join(import.meta.dirname, '..', path);
const files = { preload: built('preload/preload.cjs'), icon: built('../resources/icon.png') };
const folder = resolve(dataOption(process.argv) ?? defaultFolder());
let window: BrowserWindow | null = null;
const shown = () => window;

// What Electron itself keeps has a place of its own; the lock that admits one window per data folder is there too.
const ownFolder = join(folder, 'desktop');
mkdirSync(ownFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', ownFolder);
declareScheme();
app.enableSandbox();
guardContents(app);

// Never a top-level await: Electron is ready only once this module has finished, so that would wait for ever.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  const { shells: say } = wordsIn(languageOfLocale(app.getLocale()));
  const pages = await readPages(built('renderer'));
  if (!pages) throw new Error(say.pagesMissing(built('renderer')));
  const ours = session.fromPartition(PARTITION, { cache: false });
  guardSession(ours);
  servePages(ours, pages);
  const backend = openBackend(systemOutside({ entry: import.meta.url, folder }), 'desktop');
  connect(backend, shown, saveWithDialog(backend, shown, say.menu.savedAs));
  setMenu(say.menu);

  const lock = (why: 'sleep' | 'closed') => void backend.lock(why).catch(() => undefined);
  powerMonitor.on('suspend', () => lock('sleep'));
  powerMonitor.on('lock-screen', () => lock('sleep'));
  const show = () => {
    window = openWindow(files);
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
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault(); // the vault is locked first
    if (closing) return;
    closing = true;
    backend.close().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  show();
}

function giveUp(error: unknown): void {
  const { shells: say } = wordsIn(languageOfLocale(app.getLocale()));
  dialog.showErrorBox(say.couldNotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
