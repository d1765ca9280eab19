import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { app } from './app.ts';
import { giveBack, takePage } from './browser.ts';
import { onOrder, tell } from './control.ts';
import { preventable } from './preventable.ts';
import { fromPartition } from './sessions.ts';
import { WebContentsDouble } from './web-contents.ts';

interface Options {
  x?: number;
  y?: number;
  width: number;
  height: number;
  show?: boolean;
  webPreferences: { preload: string; partition: string; [preference: string]: unknown };
}

const windows = new Set<BrowserWindow>();

/** A window: the test's page, for as long as the window is open. The test decides its size, as a person would. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContentsDouble;
  readonly #page: Promise<Page>;
  readonly #bounds: { x: number; y: number; width: number; height: number };
  #maximised = false;

  constructor(options: Options) {
    super();
    const { x = 0, y = 0, width, height, webPreferences } = options;
    this.#bounds = { x, y, width, height };
    this.webContents = new WebContentsDouble(fromPartition(webPreferences.partition));
    windows.add(this);
    tell('window', options);
    app.emit('web-contents-created', preventable(), this.webContents);
    this.#page = this.#openPage(webPreferences.preload);
  }

  async #openPage(preload: string): Promise<Page> {
    const page = takePage();
    await this.webContents.attach(page, preload);
    page.on('close', () => this.#gone());
    return page;
  }

  async loadURL(address: string): Promise<void> {
    await this.#page;
    await this.webContents.load(address);
    this.emit('ready-to-show');
  }

  show(): void {
    tell('show');
  }
  maximize(): void {
    this.#maximised = true;
    tell('maximise');
  }
  focus(): void {
    tell('focus');
  }
  restore(): void {}
  isMinimized = () => false;
  isMaximized = () => this.#maximised;
  isDestroyed = () => !windows.has(this);
  getNormalBounds = () => this.#bounds;

  /** Closes unless a listener objects. Answers whether it closed. */
  async close(): Promise<boolean> {
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.#page;
    await this.webContents.detach();
    this.#gone();
    return true;
  }

  #gone(): void {
    if (!windows.delete(this)) return;
    giveBack();
    this.emit('closed');
    if (windows.size === 0 && !app.emit('window-all-closed')) app.quit();
  }
}

app.closeWindows = async () => {
  for (const window of [...windows]) if (!(await window.close())) return false;
  return true;
};
onOrder('close-window', () => {
  for (const window of windows) void window.close();
});
