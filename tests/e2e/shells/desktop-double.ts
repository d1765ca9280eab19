import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { launchDesktop } from '../../support/electron/launch.ts';
import type { Running, Start } from './program.ts';

/** Where the double shows `app://simsim/`. */
const LINK = 'https://simsim.app.test/';

/** Starts the built desktop shell on the double of Electron, in the test's own page. */
export async function startDesktopDouble(start: Start, port: number, main: string): Promise<Running> {
  const { folder, page, locale } = start;
  const desktop = await launchDesktop({ data: folder, page, port, main, env: { ELECTRON_DOUBLE_LOCALE: locale } });
  return {
    link: LINK,
    double: desktop,
    async end(signal) {
      if (desktop.child.exitCode !== null || desktop.child.signalCode !== null) return;
      if (signal === 'SIGKILL') desktop.kill();
      else desktop.order({ order: 'quit' });
      await desktop.ended;
    },
    async saving(act) {
      const path = join(await mkdtemp(join(folder, 'saved-')), 'file');
      desktop.order({ order: 'choose', answer: { canceled: false, filePath: path } });
      await act();
      await expect.poll(() => existsSync(path), { message: 'the file that was saved' }).toBe(true);
      const { defaultPath } = desktop.of('save-dialog').at(-1) as { defaultPath: string };
      return { name: defaultPath.split(/[/\\]/).at(-1)!, path };
    },
  };
}
