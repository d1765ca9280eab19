import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { HOME } from './our-page.ts';
import { rememberedPlace, rememberPlace, SMALLEST } from './window-place.ts';

/** A session by this name lives in memory: no cache, no cookie, no storage is written to the disk. */
export const PARTITION = 'simsim';

export interface WindowFiles {
  preload: string;
  icon: string;
}

/** Opens the window on our page. It is shown once there is something to see. */
export function openWindow({ preload, icon }: WindowFiles): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window.json');
  const { maximised, zoom, ...place } = rememberedPlace(
    placeFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Simsim',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#131715' : '#f6f5f1',
    ...(existsSync(icon) ? { icon } : {}),
    webPreferences: {
      preload,
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
  window.once('ready-to-show', () => {
    window.webContents.setZoomLevel(zoom);
    if (maximised) window.maximize();
    window.show();
  });
  window.on('close', () => {
    const zoomed = window.webContents.getZoomLevel();
    rememberPlace(placeFile, { ...window.getNormalBounds(), maximised: window.isMaximized(), zoom: zoomed });
  });
  void window.loadURL(HOME);
  return window;
}
