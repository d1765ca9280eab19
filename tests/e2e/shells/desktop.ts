import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { installedRuntime } from '../../../src-main/shells/start/runtime.ts';
import type { Running } from './program.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The runtime that the `desktop` project runs on: the one that `npm start` would take; null when there is none. */
export const electronRuntime = () => installedRuntime(ROOT, process.env);

export interface ElectronWindow {
  app: ElectronApplication;
  page: Page;
}

/** Starts the built desktop shell on Electron itself, sandbox and all, and waits for its window. */
export async function openElectron(folder: string, locale: string): Promise<ElectronWindow> {
  const app = await electron.launch({
    executablePath: electronRuntime()!,
    args: [ROOT, '--data', folder, `--lang=${locale}`],
    chromiumSandbox: true,
  });
  return { app, page: await app.firstWindow() };
}

export function runningElectron({ app }: ElectronWindow, folder: string): Running {
  return {
    link: 'app://simsim/',
    double: null,
    end: () => app.close(),
    async saving(act) {
      const path = join(await mkdtemp(join(folder, 'saved-')), 'file');
      await app.evaluate(({ dialog }, filePath) => {
        const asked = globalThis as { simsimProposed?: string };
        dialog.showSaveDialog = async (...input: unknown[]) => {
          asked.simsimProposed = (input.at(-1) as { defaultPath: string }).defaultPath;
          return { canceled: false, filePath };
        };
      }, path);
      await act();
      const proposed = () => app.evaluate(() => (globalThis as { simsimProposed?: string }).simsimProposed);
      let named = await proposed();
      for (let look = 0; look < 50 && named === undefined; look++) {
        await new Promise((done) => setTimeout(done, 100));
        named = await proposed();
      }
      return { name: (named ?? '').split(/[/\\]/).at(-1)!, path };
    },
  };
}
