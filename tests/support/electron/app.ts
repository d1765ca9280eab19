import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReady } from './browser.ts';
import { onOrder, tell } from './control.ts';
import { preventable } from './preventable.ts';

/** The application. Quitting closes the windows, then asks `will-quit`, as Electron does. */
class AppDouble extends EventEmitter {
  readonly isPackaged = false;
  /** Set by the windows' own file; answers false when one of them stays open. */
  closeWindows: () => Promise<boolean> = async () => true;
  readonly #paths = new Map<string, string>();
  #quitting = false;

  whenReady(): Promise<void> {
    return isReady() ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()));
  }
  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready');
    tell('sandbox');
  }
  requestSingleInstanceLock(): boolean {
    tell('single-instance', this.getPath('userData'));
    return true;
  }
  getLocale(): string {
    return process.env['ELECTRON_DOUBLE_LOCALE'] ?? 'en-GB';
  }
  setAppUserModelId(id: string): void {
    tell('app-id', id);
  }
  setAboutPanelOptions(options: unknown): void {
    tell('about', options);
  }
  showAboutPanel(): void {
    tell('about-shown');
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  getPath(name: string): string {
    const path = this.#paths.get(name) ?? join(tmpdir(), 'electron-double', name);
    mkdirSync(path, { recursive: true });
    return path;
  }
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    void this.#quit();
  }
  exit(code = 0): void {
    process.exit(code); // the connection to the test's Chromium ends with the process
  }

  async #quit(): Promise<void> {
    this.emit('before-quit', preventable());
    if (!(await this.closeWindows())) {
      this.#quitting = false;
      return;
    }
    const event = preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
}

export const app = new AppDouble();

onOrder('quit', () => app.quit());
onOrder('second-instance', ({ args = [] }) => app.emit('second-instance', preventable(), args, '/'));
onOrder('open-file', ({ path }) => app.emit('open-file', preventable(), path));
process.on('disconnect', () => app.exit(1)); // the test has gone
